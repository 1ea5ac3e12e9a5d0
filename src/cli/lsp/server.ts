// The language server as a program of its own, as extensions of editors start it.
import { serveStdio } from "../../lsp/node/serve-stdio.ts";
import { createNodeIo } from "../node-io.ts";
import { nodeHost } from "./node-host.ts";

serveStdio(nodeHost(createNodeIo()));
