// Builds dist/: what is generated from the models, the library (one file per module, with types), and the bundled command.
//
//   npm run build -- [--if-stale] [--modules]
//
// With --if-stale it does nothing when the sources are those of the last build. With --modules it writes no more than what
// is generated from the models. Types are not checked here, but by `npm run types`.
import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { areModulesFresh, BUILD_STAMP, isBuildFresh, sourcesHash } from "./support/freshness.ts";

const { values } = parseArgs({
  options: { "if-stale": { type: "boolean", default: false }, modules: { type: "boolean", default: false } },
});
const root = fileURLToPath(new URL("..", import.meta.url));
// Made beside dist/ and put in its place at the end, so that a failing build leaves the last good one.
const dist = `${root}dist-${process.pid}`;

if (!values["if-stale"] || !(values.modules ? areModulesFresh() : isBuildFresh())) {
  // Models are loaded only where they are needed.
  const { generateModules } = await import("./support/generate-modules.ts");
  generateModules();
  if (!values.modules) await buildAll();
}

async function buildAll(): Promise<void> {
  process.on("exit", () => rmSync(dist, { recursive: true, force: true }));
  console.log("Building dist/: the command, the library and its types ...");
  const hash = sourcesHash();
  const { emitLibrary } = await import("./support/emit-library.ts");
  emitLibrary({ sources: `${root}src`, entries: exportedModules(), outDir: dist });
  const { bundleCommand } = await import("./build/bundle-command.ts");
  await bundleCommand(`${dist}/cli`);
  await bundleWorker();
  writeFileSync(`${dist}/${BUILD_STAMP}`, hash);
  rmSync(`${root}dist`, { recursive: true, force: true });
  renameSync(dist, `${root}dist`);
  console.log(`dist/ built: ${readdirSync(`${root}dist`, { recursive: true }).length} files`);
}

/** The modules that package.json exports, as paths below src/. */
function exportedModules(): string[] {
  return Object.values(manifest.exports).flatMap((target) =>
    typeof target === "object" ? [target.default.replace("./dist/", "").replace(/\.js$/, ".ts")] : [],
  );
}

/** Writes the language server as a script for workers of browsers, which needs nothing besides. */
async function bundleWorker(): Promise<void> {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({ input: `${root}src/lsp/browser/worker.ts`, platform: "browser" });
  await bundle.write({ file: `${dist}/lsp/worker.js`, format: "esm", minify: true, codeSplitting: false });
}
