import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type InputOptions, rolldown } from "rolldown";
import { docsApart } from "../support/docs-apart.ts";
import { manifest } from "./manifest.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The scripts of the extension: the clients that the editor loads, and the servers that these start. */
const SCRIPTS: readonly (InputOptions & { readonly name: string; readonly input: string })[] = [
  { name: "desktop", input: "src/lsp/vscode/desktop.ts", platform: "node" },
  { name: "web", input: "src/lsp/vscode/web.ts", platform: "browser" },
  { name: "server", input: "src/cli/lsp/server.ts", platform: "node" },
  { name: "worker", input: "src/lsp/browser/worker.ts", platform: "browser" },
];

/** Files of the project that the server reads or that a package has to hold. */
const FILES = ["LICENSE", "schema/config.schema.json", "docs/diagnostics.md"];

/** Writes the extension, as an editor loads it from a folder. */
export async function buildExtension(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, input, ...options } of SCRIPTS) {
    const bundle = await rolldown({
      ...options,
      input: `${root}${input}`,
      external: "vscode",
      resolve: { mainFields: ["module", "main"] },
      plugins: [docsApart(`${root}src/rules/docs.ts`)],
    });
    await bundle.write({ file: `${folder}/dist/${name}.js`, format: "cjs", minify: true, codeSplitting: false });
  }
  for (const file of FILES) cpSync(`${root}${file}`, `${folder}/${file}`);
  for (const file of ["README.md", "language-configuration.json"]) {
    cpSync(`${root}scripts/vscode/${file}`, `${folder}/${file}`);
  }
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest(), undefined, 2));
}
