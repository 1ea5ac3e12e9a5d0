import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { rolldown } from "rolldown";
import { rules } from "../../src/rules/index.ts";
import { docsApart } from "../support/docs-apart.ts";
import { staticImports } from "../support/static-imports.ts";
import { chunkOf, isOnDemand, isOwn } from "./command-chunks.ts";
import { ownChunks } from "./own-chunks.ts";
import { rulesOnDemand } from "./rules-on-demand.ts";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/**
 * Writes the command as its entry and bundles: one file with all that a check of a file without findings needs, which
 * loads fastest, and small ones for what is asked for less often. An entry of its own lets Node keep the compiled code of
 * what it imports.
 */
export async function bundleCommand(dir: string): Promise<void> {
  const starting = new Set([...(await staticImports(`${src}cli/start.ts`))].map(inSrc));
  const bundle = await rolldown({
    input: [`${src}cli/bin.ts`, `${src}cli/worker.ts`],
    platform: "node",
    // The ES modules of a package bundle where their older form loads its parts at run time.
    resolve: { mainFields: ["module", "main"] },
    // What a chunk exports is for the others only.
    preserveEntrySignatures: "allow-extension",
    plugins: [
      docsApart(join(src, "rules/docs.ts")),
      rulesOnDemand(join(src, "rules/index.ts"), rules),
      ownChunks(isOnDemand, isOwn),
    ],
  });
  const { output } = await bundle.write({
    dir,
    // Node starts CommonJS some milliseconds sooner than ES modules.
    format: "cjs",
    // Names of functions are kept for the stack traces of bug reports.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    codeSplitting: {
      // What a module imports may wait though it does not.
      includeDependenciesRecursively: false,
      groups: [
        {
          debugName: "command",
          name: (id) => chunkOf(inSrc(id), starting, rules),
        },
      ],
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
  writeFileSync(`${dir}/package.json`, '{ "type": "commonjs" }\n');
  chmodSync(`${dir}/bin.js`, 0o755);
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
