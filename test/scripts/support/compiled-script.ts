import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Plugin, build } from "esbuild";
import { afterAll } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Compiles a script of `scripts/` for the tests of a file, which run it as `node FILE`: a start from the sources takes a
 * second more each time.
 *
 * @returns The path of the compiled script.
 */
export async function compiledScript(name: string): Promise<string> {
  // In node_modules, so that packages are found from there.
  const folder = mkdtempSync(join(ROOT, "node_modules", ".compiled-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, name.replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [join(ROOT, "scripts", name)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [ownAddress],
    logLevel: "error",
  });
  return outfile;
}

/** Each module finds the files beside it as where it came from. */
const ownAddress: Plugin = {
  name: "own-address",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};
