import type { Location, TextEdit } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { definition } from "../../../src/lsp/features/definition.ts";
import { documentLinks } from "../../../src/lsp/features/document-links.ts";
import { references } from "../../../src/lsp/features/references.ts";
import { prepareRename, rename } from "../../../src/lsp/features/rename.ts";
import { RenameError } from "../../../src/lsp/names/rename-error.ts";
import { CURSOR, type MarkedOptions, PROJECT, TRUSTED, USER, edited, marked } from "../support/marked.ts";

const PROVIDER = '[model_providers.proxy]\nname = "x"\n[model_providers.proxy.auth]\ncommand = "t"\n';

const shown = (locations: readonly Location[]): string[] =>
  locations.map(
    ({ uri, range: { start, end } }) => `${uri.slice(7)} ${start.line}:${start.character}-${end.character}`,
  );

function definitionAt(text: string, options?: MarkedOptions): string[] {
  const { view, position } = marked(text, options);
  return shown(definition(view, position));
}

function referencesAt(text: string, options?: MarkedOptions): string[] {
  const { view, position } = marked(text, options);
  return shown(references(view, position, true));
}

function renamed(text: string, name: string, options?: MarkedOptions): Record<string, string> {
  const { view, position, workspace } = marked(text, options);
  const changes = rename(view, position, name)?.changes ?? {};
  return Object.fromEntries(
    Object.entries(changes).map(([uri, edits]) => [
      uri.slice(7),
      uri === view.uri ? edited(view, edits) : other(uri, edits),
    ]),
  );
  function other(uri: string, edits: TextEdit[]): string {
    const disc = new TextDecoder().decode(workspace.files.read(uri.slice(7)) as Uint8Array);
    return edited({ ...view, text: TextDocument.create(uri, "toml", 0, disc) } as typeof view, edits);
  }
}

describe("definition", () => {
  it.each([
    ["a provider", `model_provider = "pro‸xy"\n${PROVIDER}`, [`${USER} 1:17-22`]],
    ["a profile that is extended", '[permissions.a]\nextends = "‸b"\n[permissions.b]\n', [`${USER} 2:13-14`]],
    ["a server", '[tui.status_line_provider]\nserver = "do‸cs"\n[mcp_servers.docs]\n', [`${USER} 2:13-17`]],
    ["the switch of a table", "[features]\nmemories = true\n[memo‸ries]\n", [`${USER} 1:0-8`]],
    ["the table of a switch", "[features]\nmemo‸ries = true\n[memories]\n", [`${USER} 2:1-9`]],
    ["nothing for what Codex has", 'model_provider = "open‸ai"\n', []],
    ["nothing for a plain value", 'model = "gp‸t"\n', []],
  ])("leads to %s", (_, text, places) => {
    expect(definitionAt(text)).toEqual(places);
  });

  it("leads to other files of the set", () => {
    const files = { [USER]: `${TRUSTED}[permissions.ci]\n` };
    expect(definitionAt('default_permissions = "c‸i"\n', { path: PROJECT, files })).toEqual([`${USER} 2:13-15`]);
  });

  it("leads from a role to its table, and from there to its file", () => {
    const role = "/repo/.codex/agents/reviewer.toml";
    const table = { [USER]: `${TRUSTED}[agents.reviewer]\n` };
    const places = [`${role} 0:7-17`, `${USER} 2:8-16`];
    expect(definitionAt('name = "revi‸ewer"\n', { path: role, files: table })).toEqual(places);
    const file = { [USER]: TRUSTED, [role]: 'name = "reviewer"\n' };
    expect(definitionAt("[agents.re‸viewer]\n", { path: PROJECT, files: file })).toEqual([
      `${PROJECT} 0:8-16`,
      `${role} 0:7-17`,
    ]);
  });

  it("leads to a file that is there", () => {
    const files = { "/home/u/.codex/agents/reviewer.toml": "" };
    expect(definitionAt('[agents.reviewer]\nconfig_file = "agents/re‸viewer.toml"\n', { files })).toEqual([
      "/home/u/.codex/agents/reviewer.toml 0:0-0",
    ]);
    expect(definitionAt('[agents.reviewer]\nconfig_file = "agents/mis‸sing.toml"\n', { files })).toEqual([]);
  });
});

describe("references", () => {
  it("are all keys and values that have the name", () => {
    const places = [`${USER} 1:17-22`, `${USER} 3:17-22`, `${USER} 0:17-24`];
    expect(referencesAt(`model_provider = "pro‸xy"\n${PROVIDER}`)).toEqual(places);
    expect(referencesAt(`model_provider = "proxy"\n${PROVIDER.replace("proxy", `pro${CURSOR}xy`)}`)).toEqual(places);
  });

  it("are the switches and tables of a feature", () => {
    const text = "[features]\nmemories = true\n[memories]\n[profiles.a.features]\nmemories = false\n";
    const places = [`${USER} 1:0-8`, `${USER} 4:0-8`, `${USER} 2:1-9`];
    expect(referencesAt(text.replace("memories =", `memo${CURSOR}ries =`))).toEqual(places);
    expect(referencesAt(text.replace("[memories]", `[memo${CURSOR}ries]`))).toEqual(places);
  });

  it("are the tables of a role", () => {
    const files = { [USER]: `${TRUSTED}[agents.reviewer]\n` };
    expect(referencesAt("[agents.re‸viewer]\n", { path: PROJECT, files })).toEqual([
      `${PROJECT} 0:8-16`,
      `${USER} 2:8-16`,
    ]);
  });

  it("are where a role says in its own file what it is called", () => {
    const role = "/repo/.codex/agents/reviewer.toml";
    const files = { [USER]: `${TRUSTED}[agents.reviewer]\n` };
    const places = [`${role} 0:7-17`, `${USER} 2:8-16`];
    expect(referencesAt('name = "revi‸ewer"\n', { path: role, files })).toEqual(places);
  });

  it("are none of keys that Codex has named", () => {
    expect(referencesAt("[mcp_ser‸vers.x]\n")).toEqual([]);
  });
});

describe("rename", () => {
  it("changes all headers and values", () => {
    expect(renamed(`model_provider = 'pro‸xy'\n${PROVIDER}`, "gate way")).toEqual({
      [USER]: `model_provider = 'gate way'\n${PROVIDER.replaceAll("proxy", '"gate way"')}`,
    });
  });

  it("changes dotted keys and inline tables", () => {
    expect(renamed('mcp_servers.do‸cs.command = "x"\nmcp_servers.docs.args = []\n', "a")).toEqual({
      [USER]: 'mcp_servers.a.command = "x"\nmcp_servers.a.args = []\n',
    });
    expect(renamed("mcp_servers = { do‸cs = { } }\n", "a")).toEqual({ [USER]: "mcp_servers = { a = { } }\n" });
  });

  it("changes the other files of the set", () => {
    const files = { [USER]: `${TRUSTED}[permissions.ci]\n` };
    expect(renamed('default_permissions = "c‸i"\n', "all", { path: PROJECT, files })).toEqual({
      [PROJECT]: 'default_permissions = "all"\n',
      [USER]: `${TRUSTED}[permissions.all]\n`,
    });
  });

  it("changes the name of a role from within its own file, and from its table", () => {
    const role = "/repo/roles/r.toml";
    const table = '[agents.reviewer]\ndescription = "R"\nconfig_file = "../roles/r.toml"\n';
    const files = { [USER]: TRUSTED, [PROJECT]: table, [role]: 'name = " reviewer "\n' };
    const after = { [role]: 'name = "critic"\n', [PROJECT]: table.replace("reviewer", "critic") };
    expect(renamed('name = " revi‸ewer "\n', "critic", { path: role, files })).toEqual(after);
    expect(renamed(table.replace("reviewer", `re${CURSOR}viewer`), "critic", { path: PROJECT, files })).toEqual(after);
  });

  it("changes the files of roles, hooks and profiles that use the name", () => {
    const files = {
      "/home/u/.codex/hooks.json": '{ "hooks": { "Stop": [{ "hooks": [{ "type": "mcp", "server": "docs" }] }] } }',
      "/home/u/.codex/work.config.toml": '[tui.status_line_provider]\nserver = "docs"\n',
      "/home/u/.codex/agents/a.toml": 'name = "a"\n[mcp_servers.docs]\n',
    };
    const changed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace("docs", "a")]));
    expect(renamed("[mcp_servers.do‸cs]\n", "a", { files })).toEqual({ [USER]: "[mcp_servers.a]\n", ...changed });
  });

  it("leaves the machine's files alone", () => {
    const files = { "/etc/codex/config.toml": "[mcp_servers.docs]\n" };
    expect(renamed("[mcp_servers.do‸cs]\n", "a", { files })).toEqual({ [USER]: "[mcp_servers.a]\n" });
  });

  it("refuses a name that is taken", () => {
    expect(() => renamed("[mcp_servers.‸a]\n[mcp_servers.b]\n", "b")).toThrow(RenameError);
    expect(() => renamed("[mcp_servers.‸a]\n", "")).toThrow(RenameError);
    expect(() => renamed("[agents.‸a]\n", "max_depth")).toThrow(RenameError);
    const role = { "/home/u/.codex/agents/b.toml": 'name = "b"\n' };
    expect(() => renamed("[agents.‸a]\n", "b", { files: role })).toThrow(RenameError);
  });

  it.each(["mo‸del = 1", 'model_provider = "open‸ai"', "[featu‸res]\n", "‸"])("offers nothing at %s", (text) => {
    const { view, position } = marked(text);
    expect(prepareRename(view, position)).toBeUndefined();
  });

  it("says what is renamed", () => {
    const { view, position } = marked("[mcp_servers.do‸cs]\n");
    expect(prepareRename(view, position)).toEqual({
      range: { start: { line: 0, character: 13 }, end: { line: 0, character: 17 } },
      placeholder: "docs",
    });
  });
});

describe("links", () => {
  it("lead to the files that are there", () => {
    const files = { "/home/u/.codex/a.md": "" };
    const { view } = marked('model_instructions_file = "a.md"\nexperimental_compact_prompt_file = "b.md"\n', { files });
    expect(documentLinks(view)).toEqual([
      {
        range: { start: { line: 0, character: 27 }, end: { line: 0, character: 31 } },
        target: "file:///home/u/.codex/a.md",
      },
    ]);
  });
});
