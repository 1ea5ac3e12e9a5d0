import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { MemoryFiles } from "../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../src/lsp/browser/memory-host.ts";
import { completion } from "../../src/lsp/features/completion.ts";
import { diagnosticsOf, findingsOf } from "../../src/lsp/features/diagnostics.ts";
import { hover } from "../../src/lsp/features/hover.ts";
import { Workspace } from "../../src/lsp/workspace/workspace.ts";
import { randomly } from "./support/random.ts";

const URI = "untitled:config";

/** An editor of one text; each edit goes through the text that the server keeps. */
class Typing {
  readonly workspace = new Workspace(memoryHost(new MemoryFiles()));
  readonly document = TextDocument.create(URI, "toml", 0, "");

  edit(start: number, end: number, text: string): void {
    const range = { start: this.document.positionAt(start), end: this.document.positionAt(end) };
    TextDocument.update(this.document, [{ range, text }], this.document.version + 1);
    this.workspace.put(this.document);
  }

  get view() {
    const view = this.workspace.view(URI);
    if (!view) throw new Error("the text is not open");
    return view;
  }

  /** The findings as the server sends them, each as its code and the text that it underlines. */
  get shown(): string[] {
    const { view } = this;
    const found = diagnosticsOf(view, findingsOf(view).list, () => undefined);
    return found.map(({ code, range }) => `${code} ${view.offsetAt(range.start)}-${view.offsetAt(range.end)}`);
  }

  /** The same of a text that was never edited. */
  get fresh(): string[] {
    return lint(this.document.getText(), { kind: this.view.kind }).map(
      ({ code, range }) => `${code} ${range.start}-${range.end}`,
    );
  }

  /** Completes and describes at an offset; gives the ranges that are not around it. */
  strays(offset: number): string[] {
    const { view } = this;
    const { items } = completion({ view, offset, hasSnippets: true, list: () => [] });
    const strays = items.flatMap(({ label, textEdit }) => {
      const range = textEdit && "range" in textEdit ? textEdit.range : undefined;
      const isAround = range && view.offsetAt(range.start) <= offset && offset <= view.offsetAt(range.end);
      return isAround && range.start.line === range.end.line ? [] : [label];
    });
    hover(view, this.document.positionAt(offset));
    return strays;
  }
}

const BLOCK = (n: number): string => `
# Server ${n}
[mcp_servers.docs-${n}]
command = "npx"
args = ["-y", "docs@${n}"]
env = { LEVEL = "debug", "KEY ${n}" = 'x' }
startup_timeout_sec = ${n}0
enabeld = true

[[hooks.Stop]]
[[hooks.Stop.hooks]]
type = "command"
command = """
echo ${n}
"""
[model_providers."p ${n}"]
name = "P${n}"
base_url = "https://p.example/v1"
[profiles.q${n}]
model = "x"
`;
const HEAD = 'model = "gpt-5"\nmodle = 1\nsandbox_mode = "read-only"\n\n[features]\nhooks = true\n';

describe("a configuration that is typed letter by letter", () => {
  it("has at each step the findings of a fresh text, and completion at its end", () => {
    const text = HEAD + Array.from({ length: 15 }, (_, n) => BLOCK(n + 1)).join("");
    expect(text.split("\n").length).toBeGreaterThanOrEqual(300);
    const typing = new Typing();
    const differences: string[] = [];
    for (const [index, letter] of [...text].entries()) {
      typing.edit(index, index, letter);
      // Each letter of the first block, later ones now and then: what is typed there is the same.
      const isFirst = index < HEAD.length + BLOCK(1).length;
      if (!isFirst && index % 29 > 0) continue;
      if (typing.shown.join() !== typing.fresh.join()) differences.push(text.slice(0, index + 1));
      const strays = typing.strays(index + 1);
      if (strays.length > 0) differences.push(`${strays.join()} at ${index}`);
    }
    expect(differences).toEqual([]);
    expect(typing.document.getText()).toBe(text);
  });
});

describe("random edits", () => {
  it.each([1, 2, 3])("leave what a fresh text has, run %i", (seed) => {
    const random = randomly(seed);
    const bits = [
      "",
      "\n",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "=",
      ".",
      ",",
      "#",
      " ",
      "model",
      "\r\n",
      "\u{1F600}",
      '"""',
      "[[hooks.Stop]]\n",
    ];
    const typing = new Typing();
    typing.edit(0, 0, HEAD + BLOCK(1) + BLOCK(2));
    for (let round = 0; round < 120; round++) {
      const { length } = typing.document.getText();
      const start = random(length + 1);
      typing.edit(start, Math.min(length, start + random(6)), bits[random(bits.length)] ?? "");
      expect(typing.shown).toEqual(typing.fresh);
      expect(typing.strays(random(typing.document.getText().length + 1))).toEqual([]);
    }
  });
});
