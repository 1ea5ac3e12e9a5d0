import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { type FilesParams, METHODS } from "../requests.ts";
import { serve } from "../server.ts";
import { MemoryFiles } from "./memory-files.ts";
import { memoryHost } from "./memory-host.ts";

/** What whoever starts the worker hands it in `initializationOptions`. */
export interface WorkerOptions {
  /** Files beside those that are open. */
  readonly files?: FilesParams["files"];
  /** The home directory that the paths of files go by. Default: `/home`. */
  readonly home?: string;
}

/**
 * Runs the language server over the messages of a worker, without a machine around it. What other files come to hold is told
 * by the notification `METHODS.files`.
 */
export function serveWorker(port: ConstructorParameters<typeof BrowserMessageReader>[0]): void {
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  const refresh = serve(connection, ({ initializationOptions }) => {
    const { files, home } = (initializationOptions ?? {}) as WorkerOptions;
    const memory = new MemoryFiles();
    const write = (texts: FilesParams["files"] = {}): void => {
      for (const [path, text] of Object.entries(texts)) memory.set(path, text ?? undefined);
    };
    write(files);
    connection.onNotification(METHODS.files, (changed: FilesParams) => {
      write(changed.files);
      refresh();
    });
    return memoryHost(memory, home === undefined ? {} : { home });
  });
}
