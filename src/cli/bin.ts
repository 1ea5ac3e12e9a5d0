#!/usr/bin/env node
import * as nodeModule from "node:module";

// Node 22.8 and later; it only covers modules loaded afterwards, hence the dynamic import.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

void import("./start.ts").then(({ start }) => start());
