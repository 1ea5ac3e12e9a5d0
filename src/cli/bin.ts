#!/usr/bin/env node
import * as nodeModule from "node:module";

// Node 22.8 and later; it only covers modules loaded afterwards, hence the dynamic imports below.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const [{ main }, { createNodeIo }] = await Promise.all([import("./main.ts"), import("./node-io.ts")]);

process.once("SIGINT", () => process.exit(130));
process.exitCode = await main(process.argv.slice(2), createNodeIo());
