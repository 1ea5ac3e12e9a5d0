import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type InputOptions, rolldown } from "rolldown";
import history from "../../src/knowledge/history.json" with { type: "json" };
import { docsApart } from "../support/docs-apart.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = `${root}docs/playground`;

/** The scripts of the page: what it begins with, which fetches the editor, and the language server. */
const SCRIPTS: readonly InputOptions[] = [
  { input: `${source}/main.ts`, moduleTypes: { ".toml": "text" } },
  { input: `${root}src/lsp/browser/worker.ts`, plugins: [docsApart(`${root}src/rules/docs.ts`)] },
];

/** Writes the playground, a page that stands by itself. */
export async function buildPlayground(folder: string): Promise<void> {
  for (const options of SCRIPTS) {
    const bundle = await rolldown({ ...options, platform: "browser", resolve: { mainFields: ["module", "main"] } });
    await bundle.write({ dir: folder, format: "es", minify: true, chunkFileNames: "[name].js" });
  }
  cpSync(`${source}/style.css`, `${folder}/style.css`);
  const page = readFileSync(`${source}/index.html`, "utf8");
  writeFileSync(`${folder}/index.html`, page.replace("<!-- releases -->", releaseOptions()));
}

/** The releases to choose from, the newest first, which is the one that is meant where none is chosen. */
function releaseOptions(): string {
  const [current = "", ...older] = history.releases.toReversed();
  return [`<option value="">${current}</option>`, ...older.map((release) => `<option>${release}</option>`)].join("");
}
