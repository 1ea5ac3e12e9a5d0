import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { knownGlob } from "../codex-globs.ts";
import { NAME, SECTION, runClient } from "./run-client.ts";

/** What the editor calls to start the extension on a machine: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.stdio };
  const home = process.env["CODEX_HOME"]?.replaceAll("\\", "/");
  const client = await runClient(
    context,
    (options) => new LanguageClient(SECTION, NAME, server, options),
    home ? [`${home}/${knownGlob("home")}`] : [],
  );
  context.subscriptions.push(client);
}
