import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { lint } from "../../../src/lint.ts";
import { codeActions } from "../../../src/lsp/features/code-actions.ts";
import { CodeActionKind } from "../../../src/lsp/protocol.ts";
import { userFileOf } from "../../../src/lsp/workspace/user-file.ts";
import { type MarkedOptions, PROJECT, USER, edited, marked } from "../support/marked.ts";

/** The text after each action at the cursor, by title. */
function actionsAt(text: string, only?: readonly string[], options?: MarkedOptions): Record<string, string> {
  const { view, offset } = marked(text, options);
  return Object.fromEntries(
    codeActions(view, { start: offset, end: offset }, only).map(({ title, edit }) => [
      title,
      edited(view, edit?.changes?.[view.uri] ?? []),
    ]),
  );
}

describe("code actions", () => {
  it("repair what is at the cursor", () => {
    expect(Object.values(actionsAt('mod‸le = "x"\nmodle_provider = "y"\n'))[0]).toBe(
      'model = "x"\nmodle_provider = "y"\n',
    );
  });

  it("prefer what is safe", () => {
    const { view, offset } = marked('mod‸le = "x"\n');
    expect(codeActions(view, { start: offset, end: offset }, undefined)[0]?.isPreferred).toBe(true);
  });

  it("name the diagnostic that they are about", () => {
    const { view, offset } = marked('mod‸le = "x"\n');
    const shown = { code: "unknown-key", message: "", range: view.rangeOf({ start: 0, end: 5 }) };
    const [action] = codeActions(view, { start: offset, end: offset }, undefined, [shown, { ...shown, code: "other" }]);
    expect(action?.diagnostics).toEqual([shown]);
  });

  it("are none where nothing is found", () => {
    expect(actionsAt('model = "‸x"\nmodle = 1\n')).toEqual({});
  });

  it("repair all at once when that is asked for", () => {
    expect(Object.values(actionsAt('modle = "x"\n[tui]\nanimatoins = true\n', [CodeActionKind.FixAll]))).toEqual([
      'model = "x"\n[tui]\nanimations = true\n',
    ]);
    expect(Object.values(actionsAt('modle = "x"\n', ["source.fixAll"]))).toEqual(['model = "x"\n']);
    expect(actionsAt('modle = "x"\n', ["refactor"])).toEqual({});
  });
});

describe("suppression", () => {
  it.each([
    ["a line", "a = 1\n  unknown‸_thing = 1\n"],
    ["the first line", "unknown‸_thing = 1\n"],
    ["a line below a byte order mark", "\uFEFFunknown‸_thing = 1\n"],
    ["a value of several lines", "a = 1\nhistory = {\n  persis‸tance = 1,\n}\n"],
    ["a line below the name of a schema", "#:schema ./x.json\n\nunknown‸_thing = 1\n"],
    ["a file with other line ends", "a = 1\r\nunknown‸_thing = 1\r\n"],
  ])("hides a finding of %s, here and in the file", (_, text) => {
    const { view, offset } = marked(text);
    const found = lint(view.document.text).filter(({ range }) => range.start <= offset && offset <= range.end);
    expect(found).toHaveLength(1);
    const after = codeActions(view, { start: offset, end: offset }, undefined)
      .filter(({ title }) => title.startsWith("Ignore"))
      .map(({ edit }) => edited(view, edit?.changes?.[view.uri] ?? []));
    expect(after).toHaveLength(2);
    for (const one of after) {
      const left = lint(one).filter(({ message }) => message === found[0]?.message);
      expect(left).toEqual([]);
      expect(lint(one).some(({ code }) => code === "unused-suppression")).toBe(false);
    }
  });

  it("adds a code to the comment that is there", () => {
    const text = "# codex-config: ignore[deprecated-key]\nunknown‸_thing = 1\n";
    expect(actionsAt(text)["Ignore `unknown-key` here"]).toBe(
      "# codex-config: ignore[deprecated-key, unknown-key]\nunknown_thing = 1\n",
    );
  });

  it("is not offered for what stops Codex, nor in JSON", () => {
    expect(Object.keys(actionsAt("model = ‸1\n")).filter((title) => title.startsWith("Ignore"))).toEqual([]);
    const path = "/home/u/.codex/hooks.json";
    expect(
      Object.keys(actionsAt('{ "ho‸ok": {} }', undefined, { path })).filter((title) => title.startsWith("Ignore")),
    ).toEqual([]);
  });
});

describe("a key that only the user can set", () => {
  /** The texts of the project's and the user's file after the move. */
  function moved(text: string, user?: string): Record<string, string> {
    const files = user === undefined ? {} : { [USER]: user };
    const { view, offset, workspace } = marked(text, { path: PROJECT, files });
    const at = { start: offset, end: offset };
    const actions = codeActions(view, at, undefined, [], () => userFileOf(view, workspace));
    const changes = actions.find(({ title }) => title.startsWith("Move"))?.edit?.documentChanges ?? [];
    return Object.fromEntries(
      changes.flatMap((change) => {
        if (!("edits" in change)) return [];
        const { uri } = change.textDocument;
        const before = uri === view.uri ? view.text : TextDocument.create(uri, "toml", 0, user ?? "");
        return [[uri.slice(7), TextDocument.applyEdits(before, change.edits as TextEdit[])]];
      }),
    );
  }

  it("moves to the user's own file, a new one too", () => {
    expect(moved('model = "a"\nchatgpt_base‸_url = "https://x.example"\n', 'model = "b"\n')).toEqual({
      [PROJECT]: 'model = "a"\n',
      [USER]: 'model = "b"\nchatgpt_base_url = "https://x.example"\n',
    });
    expect(moved('chatgpt_base‸_url = "https://x.example"\n')).toEqual({
      [PROJECT]: "",
      [USER]: 'chatgpt_base_url = "https://x.example"\n',
    });
  });

  it("stays where the user has set it otherwise", () => {
    expect(moved('chatgpt_base‸_url = "https://x.example"\n', 'chatgpt_base_url = "https://y.example"\n')).toEqual({});
  });
});

describe("a variable of a server", () => {
  const TITLE = "Pass `KEY` on from the environment (`env_vars`)";

  it.each([
    [
      "alone",
      '[mcp_servers.x]\ncommand = "x"\nenv = { KE‸Y = "$KEY" }\n',
      '[mcp_servers.x]\ncommand = "x"\nenv_vars = ["KEY"]\n',
    ],
    [
      "beside others",
      '[mcp_servers.x]\ncommand = "x"\nenv_vars = ["A"]\nenv = { KE‸Y = "k", B = "b" }\n',
      '[mcp_servers.x]\ncommand = "x"\nenv_vars = ["A", "KEY"]\nenv = { B = "b" }\n',
    ],
  ])("is passed on by its name, %s", (_, text, after) => {
    expect(actionsAt(text)[TITLE]).toBe(after);
  });

  it("is left where the server is an address", () => {
    expect(actionsAt('[mcp_servers.x]\nurl = "https://x.example"\nenv = { KE‸Y = "k" }\n')[TITLE]).toBeUndefined();
  });
});
