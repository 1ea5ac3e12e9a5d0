import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { type FilesParams, METHODS } from "../requests.ts";
import { serve } from "../server.ts";
import { MemoryFiles } from "./memory-files.ts";
import { memoryHost } from "./memory-host.ts";

/** What whoever starts the worker hands it in `initializationOptions`. */
export interface WorkerOptions {
  /** Files beside those that are open, by absolute path. */
  readonly files?: Readonly<Record<string, string>>;
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
    const memory = new MemoryFiles(files);
    connection.onNotification(METHODS.files, (changed: FilesParams) => {
      for (const [path, text] of Object.entries(changed.files)) memory.set(path, text ?? undefined);
      refresh();
    });
    return memoryHost(memory, home === undefined ? {} : { home });
  });
}
