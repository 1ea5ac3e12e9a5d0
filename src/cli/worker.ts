// As in the entry of the command: it only covers modules loaded afterwards.
(process.getBuiltinModule("node:module") as { enableCompileCache?: () => unknown }).enableCompileCache?.();

void import("./check/serve-checks.ts").then(({ serveChecks }) => serveChecks());
