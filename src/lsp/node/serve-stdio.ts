import { ProposedFeatures, createConnection } from "vscode-languageserver/node";
import type { Host } from "../host.ts";
import { serve } from "../server.ts";
import { libraryConnection } from "./library-connection.ts";

/** Runs the language server over the standard input and output of this process, until the editor ends it. */
export function serveStdio(host: Host): void {
  serve(libraryConnection(createConnection(ProposedFeatures.all, process.stdin, process.stdout)), () => host);
}
