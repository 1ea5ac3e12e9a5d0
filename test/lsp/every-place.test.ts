import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { kindOfContent } from "../../src/kinds/kind-of-content.ts";
import { MemoryFiles } from "../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../src/lsp/browser/memory-host.ts";
import { codeActions } from "../../src/lsp/features/code-actions.ts";
import { completion } from "../../src/lsp/features/completion.ts";
import { definition } from "../../src/lsp/features/definition.ts";
import { documentSymbols } from "../../src/lsp/features/document-symbols.ts";
import { foldingRanges } from "../../src/lsp/features/folding.ts";
import { hover } from "../../src/lsp/features/hover.ts";
import { inlayHints } from "../../src/lsp/features/inlay-hints.ts";
import { prepareRename } from "../../src/lsp/features/rename.ts";
import { Workspace } from "../../src/lsp/workspace/workspace.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlPair, TomlValue } from "../../src/toml/types.ts";

/** Other files than the fixtures: `CONFIGS=FOLDER npx vitest run test/lsp/every-place`. */
const FOLDER = process.env["CONFIGS"] ?? fileURLToPath(new URL("../fixtures", import.meta.url));
const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".toml"));
const folders = [...new Set(names.map((name) => name.split(/[\\/]/)[0] ?? ""))];

/** The middle of each key and value. */
function* offsets(pair: TomlPair): Generator<number> {
  for (const { start, end } of pair.keys) yield Math.floor((start + end) / 2);
  yield* ofValue(pair.value);
}

function* ofValue(value: TomlValue): Generator<number> {
  const { start, end } = value;
  yield Math.floor((start + end) / 2);
  if (value.kind === "table") for (const pair of value.pairs) yield* offsets(pair);
  if (value.kind === "array") for (const item of value.items) yield* ofValue(item);
}

describe("at every key and value of the fixtures", () => {
  it.each(folders)("no feature fails: %s", (folder) => {
    for (const name of names.filter((one) => one.startsWith(folder))) {
      const text = readFileSync(join(FOLDER, name), "utf8");
      const { root, statements } = parseToml(text);
      const path =
        kindOfContent(root) === "requirements" ? "/etc/codex/requirements.toml" : "/home/u/.codex/config.toml";
      const workspace = new Workspace(memoryHost(new MemoryFiles(), { home: "/home/u" }));
      workspace.put(TextDocument.create(`file://${path}`, "toml", 1, text));
      const view = workspace.view(`file://${path}`);
      if (!view) throw new Error(`${basename(name)} was not opened`);
      for (const statement of statements) {
        const all = statement.type === "pair" ? offsets(statement) : statement.keys.map(({ start }) => start);
        for (const offset of all) {
          const position = view.text.positionAt(offset);
          const { items } = completion({ view, offset, hasSnippets: true, list: () => [] });
          const labels = items.map(({ label }) => label);
          expect([name, offset, ...labels.filter((label, index) => labels.indexOf(label) !== index)]).toEqual([
            name,
            offset,
          ]);
          hover(view, position);
          definition(view, position);
          prepareRename(view, position);
        }
      }
      codeActions(view, { start: 0, end: text.length }, ["quickfix", "source.fixAll"]);
      documentSymbols(view);
      foldingRanges(view);
      inlayHints(view, { start: 0, end: text.length });
    }
  });
});
