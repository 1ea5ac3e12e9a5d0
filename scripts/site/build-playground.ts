import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import history from "../../src/knowledge/history.json" with { type: "json" };
import { docsApart } from "../support/docs-apart.ts";
import { staticImports } from "../support/static-imports.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = `${root}docs/playground`;

const OUTPUT = { format: "es", minify: true, chunkFileNames: "[name].js" } as const;
const FOR_BROWSERS = { platform: "browser" as const, resolve: { mainFields: ["module", "main"] } };

/** Writes the playground, a page that stands by itself. */
export async function buildPlayground(folder: string): Promise<void> {
  await bundlePage(folder);
  await bundleServer(folder);
  cpSync(`${source}/style.css`, `${folder}/style.css`);
  const page = readFileSync(`${source}/index.html`, "utf8");
  writeFileSync(`${folder}/index.html`, page.replace("<!-- releases -->", releaseOptions()));
}

/** Writes what the page begins with, what it fetches then, which is the editor, and what it fetches when there is a use for it. */
async function bundlePage(folder: string): Promise<void> {
  const texts = { ".toml": "text" } as const;
  const imports = (file: string): Promise<ReadonlySet<string>> =>
    staticImports(`${source}/${file}`, { platform: "browser", mainFields: ["module", "main"], loader: texts });
  const [begin, editor] = await Promise.all([imports("main.ts"), imports("playground.ts")]);
  const bundle = await rolldown({ ...FOR_BROWSERS, input: `${source}/main.ts`, moduleTypes: texts });
  // One file each: a browser learns of a file that another one imports only when it has that.
  const groups = [
    { name: "begin", test: (id: string) => begin.has(id) && id !== `${source}/main.ts` },
    { name: "editor", test: (id: string) => editor.has(id) && !begin.has(id) },
  ];
  await bundle.write({ ...OUTPUT, dir: folder, codeSplitting: { groups } });
}

async function bundleServer(folder: string): Promise<void> {
  const input = `${root}src/lsp/browser/worker.ts`;
  const bundle = await rolldown({ ...FOR_BROWSERS, input, plugins: [docsApart(`${root}src/rules/docs.ts`)] });
  await bundle.write({ ...OUTPUT, dir: folder });
}

/** The releases to choose from, the newest first, which is the one that is meant where none is chosen. */
function releaseOptions(): string {
  const [current = "", ...older] = history.releases.toReversed();
  return [`<option value="">${current}</option>`, ...older.map((release) => `<option>${release}</option>`)].join("");
}
