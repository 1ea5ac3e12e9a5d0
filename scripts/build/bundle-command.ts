import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { type InputOptions, rolldown, type RolldownBuild } from "rolldown";
import { rules } from "../../src/rules/index.ts";
import { docsApart } from "../support/docs-apart.ts";
import { staticImports } from "../support/static-imports.ts";
import { chunkOf, isOnDemand, isOwn } from "./command-chunks.ts";
import { ownChunks } from "./own-chunks.ts";
import { rulesOnDemand } from "./rules-on-demand.ts";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/** The module that checks many files, as it is imported. */
const MANY = "./check-in-threads.ts";

const OPTIONS = {
  platform: "node",
  // The ES modules of a package bundle where their older form loads its parts at run time.
  resolve: { mainFields: ["module", "main"] },
  // What a chunk exports is for the others only.
  preserveEntrySignatures: "allow-extension",
} satisfies InputOptions;

/**
 * Writes the command as its entry and bundles: one file with all that a check of a file without findings needs, which
 * loads fastest, and small ones for what is asked for less often. An entry of its own lets Node keep the compiled code of
 * what it imports.
 *
 * What checks files by the hundred, in threads, stands below once more, in one file: it loads slowly and runs fast, as
 * calls from one file into another do not.
 */
export async function bundleCommand(dir: string): Promise<void> {
  const starting = new Set([...(await staticImports(`${src}cli/start.ts`))].map(inSrc));
  const command = await rolldown({
    ...OPTIONS,
    input: `${src}cli/bin.ts`,
    plugins: [
      docsApart(join(src, "rules/docs.ts")),
      rulesOnDemand(join(src, "rules/index.ts"), rules),
      ownChunks(isOnDemand, isOwn),
      {
        name: "many-apart",
        resolveId: (id) => (id === MANY ? { id: "./many/check-in-threads.js", external: true } : null),
      },
    ],
  });
  await write(command, dir, (id) => chunkOf(inSrc(id), starting, rules));
  chmodSync(`${dir}/bin.js`, 0o755);

  const input = [`${src}cli/worker.ts`, `${src}cli/check/check-in-threads.ts`];
  const checking = await staticImports(`${src}cli/check/check-in-threads.ts`);
  const shared = new Set([...checking].map(inSrc));
  const many = await rolldown({ ...OPTIONS, input, plugins: [docsApart(join(src, "rules/docs.ts"))] });
  await write(many, `${dir}/many`, (id) => (shared.has(inSrc(id)) ? "checks" : null));
  writeFileSync(`${dir}/package.json`, '{ "type": "commonjs" }\n');
}

/** Writes the chunks of a bundle, which the modules are put into by name. */
async function write(bundle: RolldownBuild, dir: string, chunkOfModule: (id: string) => string | null): Promise<void> {
  const { output } = await bundle.write({
    dir,
    // Node starts CommonJS some milliseconds sooner than ES modules.
    format: "cjs",
    // Names of functions are kept for the stack traces of bug reports.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    codeSplitting: {
      // What a module imports may wait though it does not.
      includeDependenciesRecursively: false,
      groups: [{ debugName: "chunks", name: chunkOfModule }],
    },
  });
  const chunks = output.filter((file) => file.type === "chunk");
  const helpers = chunks.find(({ name }) => name === HELPERS);
  for (const { name, fileName, code } of chunks) {
    // Most of the language server is the library of its protocol, whose names tell nobody anything.
    const own = name === "lsp" ? (await transform(code, { minify: true })).code : code;
    const whole = name === "core" && helpers ? withHelpers(own, helpers.code) : own;
    // V8 reads ASCII twice as fast as other text.
    writeFileSync(`${dir}/${fileName}`, inAscii(whole.replace(UNUSED_HELPERS, "")));
  }
}

/** The path of a module below src/, with slashes; other paths as they are. */
function inSrc(file: string): string {
  const path = slashed(file);
  return path.startsWith(slashed(src)) ? path.slice(src.length) : file;
}

/** A path as it is the same on every system: parts of one may come from different programs. */
function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

/** The chunk with the bundler's own helpers, which does nothing by being loaded. */
const HELPERS = "rolldown-runtime";
const UNUSED_HELPERS = new RegExp(String.raw`(?<=^|\n)require\("\./${HELPERS}-[^"]+"\)[,;]`);

/** A chunk with the helpers in it, as a file more takes a start a millisecond. */
function withHelpers(code: string, helpers: string): string {
  const required = new RegExp(String.raw`require\("\./${HELPERS}-[^"]+"\)`);
  return code.replace(required, () => `(exports=>{${helpers};return exports})({})`);
}

/** JavaScript with its other characters, which stand in strings and patterns only, as escapes. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
