import * as nodeModule from "node:module";

// As in the entry of the command: it only covers modules loaded afterwards.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

void import("./check/serve-checks.ts").then(({ serveChecks }) => serveChecks());
