import type { MarkupContent } from "vscode-languageserver-types";
import { describe, expect, it } from "vitest";
import { hover } from "../../../src/lsp/features/hover.ts";
import { type MarkedOptions, PROJECT, TRUSTED, USER, marked } from "../support/marked.ts";

function hoverAt(text: string, options?: MarkedOptions): string | undefined {
  const { view, position } = marked(text, options);
  return (hover(view, position)?.contents as MarkupContent | undefined)?.value;
}

describe("hover", () => {
  it.each([
    ["a key", "sandbox_mo‸de = 1", "**`sandbox_mode`**"],
    ["a key of a named table", '[mcp_servers.docs]\ncom‸mand = "x"', "**`mcp_servers.*.command`**"],
    ["a header", "[mcp_‸servers.docs]", "**`mcp_servers`**"],
    ["a name in a header", "[mcp_servers.do‸cs]", "**`mcp_servers.*`**"],
    ["a key in an inline table", "history = { persis‸tence = 1 }", "**`history.persistence`**"],
    ["a key of a list of tables", "[[hooks.Stop]]\n[[hooks.Stop.hooks]]\nty‸pe = 1", "**`hooks.Stop.hooks.type`**"],
    ["a value", 'sandbox_mode = "read-‸only"', "`read-only`: "],
    ["a key beside broken text", "sandbox_mo‸de = \n[[broken\n", "**`sandbox_mode`**"],
  ])("tells of %s", (_, text, words) => {
    expect(hoverAt(text)).toContain(words);
  });

  it.each(["modle‸ = 1", "‸", "# model‸", 'model = "x" ‸', "[features]‸ "])("says nothing at %s", (text) => {
    expect(hoverAt(text)).toBeUndefined();
  });

  it("is about the key or value alone", () => {
    const { view, position } = marked('\nsandbox_mode = "read-‸only"');
    expect(hover(view, position)?.range).toEqual({
      start: { line: 1, character: 15 },
      end: { line: 1, character: 26 },
    });
  });

  it("tells which file wins, and which it wins over", () => {
    const files = { "/repo/.codex/config.toml": 'model = "b"\n' };
    expect(hoverAt(`mo‸del = "a"\n${TRUSTED}`, { files })).toContain(`Overridden by \`${PROJECT}:1\`: \`"b"\``);
    const below = { [USER]: `model = "a"\n${TRUSTED}` };
    expect(hoverAt('mo‸del = "b"', { path: PROJECT, files: below })).toContain(`Overrides \`${USER}:1\`: \`"a"\``);
  });

  it("never shows a secret of another file", () => {
    const token = "sk-proj-4f9Kq2LmZx81vB7nTr5WcY3e";
    const files = { [PROJECT]: `[mcp_servers.x]\ncommand = "x"\nenv = { API_TOKEN = "${token}" }\n` };
    const text = hoverAt(`${TRUSTED}[mcp_servers.x]\ncommand = "x"\nenv = { API_TO‸KEN = "none" }\n`, { files });
    expect(text).toContain("Overridden by");
    expect(text).not.toContain(token);
  });
});
