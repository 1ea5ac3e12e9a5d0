import type { InitializeParams } from "vscode-languageserver/browser";
import type { Host } from "../host.ts";
import { type FilesParams, METHODS } from "../requests.ts";
import { serve } from "../server.ts";
import { MemoryFiles } from "./memory-files.ts";
import { memoryHost } from "./memory-host.ts";
import { WorkerConnection, type WorkerPort } from "./worker-connection.ts";
import type { WorkerOptions } from "./worker-options.ts";

/** A worker has nothing else to do, and hears what is typed meanwhile before it looks. */
const PAUSE = 0;

/**
 * Runs the language server over the messages of a worker, without a machine around it. What other files come to hold is told
 * by the notification `METHODS.files`.
 */
export function serveWorker(port: WorkerPort): void {
  const connection = new WorkerConnection(port);
  const hostFor = ({ initializationOptions }: InitializeParams): Host => {
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
  };
  const refresh = serve(connection, hostFor, PAUSE);
}
