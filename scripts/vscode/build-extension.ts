import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type InputOptions, rolldown } from "rolldown";
import { docsApart } from "../support/docs-apart.ts";
import { type ExtensionHost, manifest } from "./manifest.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The script of an extension that the editor loads, or the server that this starts. */
type Script = InputOptions & {
  readonly name: string;
  readonly input: string;
  /** Whether it may load what is asked for less often from files of its own. */
  readonly isSplit?: true;
};

/** What an extension consists of, besides what all have. */
interface Parts {
  readonly scripts: readonly Script[];
  /** Files of the project that the server reads. */
  readonly files: readonly string[];
}

/** Each has a package of its own: they have little in common, and a server is most of either. */
const PARTS: Readonly<Record<ExtensionHost, Parts>> = {
  desktop: {
    scripts: [
      { name: "desktop", input: "src/lsp/vscode/desktop.ts", platform: "node" },
      { name: "server", input: "src/cli/lsp/server.ts", platform: "node", isSplit: true },
    ],
    files: ["schema/config.schema.json", "docs/diagnostics.md"],
  },
  web: {
    scripts: [
      { name: "web", input: "src/lsp/vscode/web.ts", platform: "browser" },
      { name: "worker", input: "src/lsp/browser/worker.ts", platform: "browser" },
    ],
    files: [],
  },
};

/** Writes the extension for a machine or a browser, as an editor loads it from a folder. */
export async function buildExtension(folder: string, host: ExtensionHost): Promise<void> {
  const { scripts, files } = PARTS[host];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, input, isSplit, ...options } of scripts) {
    const bundle = await rolldown({
      ...options,
      input: `${root}${input}`,
      external: "vscode",
      checks: { ineffectiveDynamicImport: false },
      resolve: { mainFields: ["module", "main"] },
      plugins: [docsApart(`${root}src/rules/docs.ts`)],
    });
    const files = isSplit
      ? { dir: `${folder}/dist`, entryFileNames: `${name}.js`, chunkFileNames: `${name}-[name].js` }
      : { file: `${folder}/dist/${name}.js`, codeSplitting: false };
    await bundle.write({ ...files, format: "cjs", minify: true });
  }
  for (const file of ["LICENSE", ...files]) cpSync(`${root}${file}`, `${folder}/${file}`);
  for (const file of ["README.md", "language-configuration.json"]) {
    cpSync(`${root}scripts/vscode/${file}`, `${folder}/${file}`);
  }
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest(host), undefined, 2));
}
