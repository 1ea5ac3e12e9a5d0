import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type FilesParams, METHODS } from "../requests.ts";
import { FolderFiles } from "./folder-files.ts";
import { NAME, SECTION, runClient } from "./run-client.ts";

declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2] & object;

/** What the editor calls to start the extension in a browser: the server is a worker, which is told what files hold. */
export async function activate(context: ExtensionContext): Promise<void> {
  const folders = new FolderFiles();
  const initializationOptions: FilesParams = { files: await folders.read() };
  const worker = new Worker(Uri.joinPath(context.extensionUri, "dist/worker.js").toString(true));
  const client = await runClient(
    context,
    (options) => new LanguageClient(SECTION, NAME, worker, { ...options, initializationOptions }),
  );
  folders.follow((files) => void client.sendNotification(METHODS.files, { files } satisfies FilesParams));
  context.subscriptions.push(folders, client);
}
