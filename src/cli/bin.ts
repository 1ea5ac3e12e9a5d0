#!/usr/bin/env node
// Node 22.8 and later; it only covers modules loaded afterwards, hence the dynamic import.
(process.getBuiltinModule("node:module") as { enableCompileCache?: () => unknown }).enableCompileCache?.();

void import("./start.ts").then(({ start }) => start());
