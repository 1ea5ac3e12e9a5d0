// Builds dist/: what is generated from the models, the library (one file per module, with types), and the bundled command.
//
//   npm run build -- [--if-stale] [--modules]
//
// With --if-stale it does nothing when the sources are those of the last build. With --modules it writes no more than what
// is generated from the models. Types are not checked here, but by `npm run types`.
import { chmodSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { transform } from "esbuild";
import manifest from "../package.json" with { type: "json" };
import { docsApart } from "./support/docs-apart.ts";
import { areModulesFresh, BUILD_STAMP, isBuildFresh, sourcesHash } from "./support/freshness.ts";
import { staticImports } from "./support/static-imports.ts";

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
  await bundleCommand();
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

/**
 * Writes the command as its entry and bundles: one file with all that a check needs, which loads fastest, and
 * small ones for what is asked for less often. An entry of its own lets Node keep the compiled code of what it imports.
 */
async function bundleCommand(): Promise<void> {
  const { rolldown } = await import("rolldown");
  const core = await staticImports(`${root}src/cli/start.ts`);
  const bundle = await rolldown({
    input: [`${root}src/cli/bin.ts`, `${root}src/cli/worker.ts`],
    platform: "node",
    // The ES modules of a package bundle where their older form loads its parts at run time.
    resolve: { mainFields: ["module", "main"] },
    plugins: [docsApart(`${root}src/rules/docs.ts`)],
  });
  const { output } = await bundle.write({
    dir: `${dist}/cli`,
    // Node starts CommonJS some milliseconds sooner than ES modules.
    format: "cjs",
    // Names of functions are kept for the stack traces of bug reports.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    codeSplitting: { groups: [{ name: "core", test: (id) => core.has(id) }] },
  });
  for (const chunk of output) {
    if (chunk.type !== "chunk") continue;
    // Most of the language server is the library of its protocol, whose names tell nobody anything.
    const code = chunk.name === "lsp" ? (await transform(chunk.code, { minify: true })).code : chunk.code;
    // V8 reads ASCII twice as fast as other text.
    writeFileSync(`${dist}/cli/${chunk.fileName}`, inAscii(code));
  }
  writeFileSync(`${dist}/cli/package.json`, '{ "type": "commonjs" }\n');
  chmodSync(`${dist}/cli/bin.js`, 0o755);
}

/** Writes the language server as a script for workers of browsers, which needs nothing besides. */
async function bundleWorker(): Promise<void> {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({ input: `${root}src/lsp/browser/worker.ts`, platform: "browser" });
  await bundle.write({ file: `${dist}/lsp/worker.js`, format: "esm", minify: true, codeSplitting: false });
}

/** JavaScript with its other characters, which stand in strings and patterns only, as escapes. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
