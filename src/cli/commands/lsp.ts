import { serveStdio } from "../../lsp/node/serve-stdio.ts";
import type { CliIo } from "../io.ts";
import { nodeHost } from "../lsp/node-host.ts";

/** Runs the language server over standard input and output; the process ends when the editor says so. */
export function lsp(io: CliIo): Promise<never> {
  serveStdio(nodeHost(io));
  return new Promise(() => {});
}
