import { readFileSync } from "node:fs";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionList, Diagnostic, Hover, TextEdit } from "vscode-languageserver/node";
import { describe, expect, it, vi } from "vitest";
import { kindOfContent } from "../../src/kinds/kind-of-content.ts";
import { lint } from "../../src/lint.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { runs } from "../support/generated-input.ts";
import { Client, PULLS } from "./support/client.ts";

// Thousands of texts are checked, each twice.
vi.setConfig({ testTimeout: 600_000 });

const CONFIG = readFileSync(new URL("support/typed-config.toml", import.meta.url), "utf8");

/** An editor that changes one text by the protocol, and knows what it is. */
class Typing {
  readonly #client: Client;
  readonly #uri: string;
  #text: string;

  private constructor(client: Client, uri: string, text: string) {
    this.#client = client;
    this.#uri = uri;
    this.#text = text;
  }

  static async start(text: string): Promise<Typing> {
    const client = await Client.start({ capabilities: PULLS });
    return new Typing(client, await client.open("untitled:config", text), text);
  }

  get text(): string {
    return this.#text;
  }

  /** @throws Where the server has told of a failure. */
  stop(): Promise<void> {
    return this.#client.stop();
  }

  /** Changes the text, then tells how what the server says of it is not as it should be. */
  async edit(start: number, end: number, text: string): Promise<string[]> {
    const before = TextDocument.create(this.#uri, "toml", 0, this.#text);
    const range = { start: before.positionAt(start), end: before.positionAt(end) };
    // No position is within a line break.
    const [from, to] = [before.offsetAt(range.start), before.offsetAt(range.end)];
    this.#text = this.#text.slice(0, from) + text + this.#text.slice(to);
    await this.#client.change(this.#uri, { range, text });
    const after = TextDocument.create(this.#uri, "toml", 0, this.#text);
    const shown = await this.#client.pull(this.#uri);
    const at = from + text.length;
    // An editor asks at the start of a word, and where a value begins.
    const asks = /(?:^|[\s.[])\w$|= $/.test(this.#text.slice(0, at));
    return [...this.#differences(after, shown), ...(asks ? await this.#strays(after, at) : [])];
  }

  /** Where the diagnostics are others than those of the linter, which has never seen the text before. */
  #differences(document: TextDocument, shown: readonly Diagnostic[]): string[] {
    const kind = kindOfContent(parseToml(this.#text).root) ?? "config";
    const fresh = lint(this.#text, { kind }).map(({ code, range: { start, end } }) =>
      nameOf(code, { start: document.positionAt(start), end: document.positionAt(end) }),
    );
    const told = shown.map(({ code, range }) => nameOf(code, range));
    return fresh.join("\n") === told.join("\n") ? [] : [`${told.join("\n")}\nin the place of\n${fresh.join("\n")}`];
  }

  /** What completion and hover say of ranges that are not around the cursor. */
  async #strays(document: TextDocument, offset: number): Promise<string[]> {
    const params = { textDocument: { uri: this.#uri }, position: document.positionAt(offset) };
    const [list, hover] = await Promise.all([
      this.#client.request<CompletionList>("textDocument/completion", params),
      this.#client.request<Hover | null>("textDocument/hover", params),
    ]);
    const isAround = ({ start, end }: TextEdit["range"]): boolean =>
      start.line === end.line && document.offsetAt(start) <= offset && offset <= document.offsetAt(end);
    const strays = list.items.filter(({ textEdit }) => !isAround((textEdit as TextEdit).range));
    const isStray = hover?.range && document.offsetAt(hover.range.end) > this.#text.length;
    return [...strays.map(({ label }) => label), ...(isStray ? ["hover"] : [])];
  }
}

function nameOf(code: unknown, { start, end }: Diagnostic["range"]): string {
  return `${String(code)} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

describe("a configuration that is typed letter by letter", () => {
  it("has at each step the findings of a fresh text, and completion and hover at its end", async () => {
    expect(CONFIG.split("\n").length).toBeGreaterThanOrEqual(300);
    const typing = await Typing.start("");
    let at = 0;
    for (const letter of CONFIG) {
      expect(await typing.edit(at, at, letter)).toEqual([]);
      at += letter.length;
    }
    expect(typing.text).toBe(CONFIG);
    await typing.stop();
  });
});

describe("random edits", () => {
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
    "\r",
    "\u{1F600}",
    '"""',
  ];
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(6),
    text: fc.constantFrom(...bits, "[[hooks.Stop]]\n", "[mcp_servers.x]\n", "a.b = "),
  });

  it("leave what a fresh text has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 10, maxLength: 40 }), async (edits) => {
        const typing = await Typing.start(CONFIG);
        for (const { at, length, text } of edits) {
          const start = Math.floor(at * typing.text.length);
          expect(await typing.edit(start, Math.min(start + length, typing.text.length), text)).toEqual([]);
        }
        await typing.stop();
      }),
      runs(10),
    );
  });
});
