import type { DocumentSymbol } from "vscode-languageserver-types";
import { describe, expect, it } from "vitest";
import { documentSymbols } from "../../../src/lsp/features/document-symbols.ts";
import { foldingRanges } from "../../../src/lsp/features/folding.ts";
import { inlayHints } from "../../../src/lsp/features/inlay-hints.ts";
import { type MarkedOptions, PROJECT, TRUSTED, USER, marked } from "../support/marked.ts";

const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
  symbols.map(({ name, children = [], range }) => [
    name,
    `${range.start.line}-${range.end.line}`,
    ...(children.length > 0 ? [outline(children)] : []),
  ]);

describe("symbols", () => {
  it("are the tables and keys, each in what it belongs to", () => {
    const text =
      'model = "x"\n\n[mcp_servers.docs]\ncommand = "x"\n[mcp_servers.docs.env]\nA = "1"\n[tui]\nx = { y = 1 }\n';
    expect(outline(documentSymbols(marked(text).view))).toEqual([
      ["model", "0-0"],
      [
        "mcp_servers.docs",
        "2-5",
        [
          ["command", "3-3"],
          ["env", "4-5", [["A", "5-5"]]],
        ],
      ],
      ["tui", "6-7", [["x", "7-7", [["y", "7-7"]]]]],
    ]);
  });

  it("have a name in broken text too", () => {
    const all = documentSymbols(marked('[]\n"" = 1\n[[\nx').view);
    expect(all.every(({ name }) => name !== "")).toBe(true);
  });

  it("are those of JSON objects", () => {
    const { view } = marked('{ "hooks": { "Stop": [] } }', { path: "/home/u/.codex/hooks.json" });
    expect(outline(documentSymbols(view))).toEqual([["hooks", "0-0", [["Stop", "0-0"]]]]);
  });
});

describe("folding", () => {
  it("is for tables, long values and comments", () => {
    const text = "# a\n# b\n\n[a]\nb = [\n  1,\n]\nc = 1\n\n# d\n[e]\nf = 1\n";
    expect(foldingRanges(marked(text).view).map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
      [3, 7, undefined],
      [10, 11, undefined],
      [4, 6, undefined],
      [0, 1, "comment"],
    ]);
  });
});

describe("hints", () => {
  const hintsIn = (text: string, options?: MarkedOptions): string[] => {
    const { view } = marked(text, options);
    return inlayHints(view, { start: 0, end: text.length }).map(
      ({ label, position }) => `${position.line}:${position.character} ${String(label)}`,
    );
  };

  it("put large amounts in larger units", () => {
    expect(hintsIn("[mcp_servers.x]\nstartup_timeout_sec = 90\ntool_timeout_sec = 30\n")).toEqual([
      "1:24 = 1 min 30 s",
    ]);
    expect(hintsIn("mcp_optional_startup_grace_ms = 300000\nproject_doc_max_bytes = 65536\n")).toEqual([
      "0:38 = 5 min",
      "1:29 = 64 KiB",
    ]);
  });

  it("tell of values that do not count", () => {
    const files = { [PROJECT]: 'model = "b"\n' };
    expect(hintsIn(`model = "a"\n${TRUSTED}`, { files })).toEqual(['0:11 overridden by project:/repo/.codex: "b"']);
    expect(hintsIn('model = "b"\n', { path: PROJECT, files: { [USER]: `model = "a"\n${TRUSTED}` } })).toEqual([]);
  });

  it("are those of the range alone", () => {
    const { view } = marked("project_doc_max_bytes = 65536\nmcp_optional_startup_grace_ms = 300000\n");
    expect(inlayHints(view, { start: 31, end: 70 })).toHaveLength(1);
  });
});
