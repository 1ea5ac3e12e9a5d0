import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { describe, expect, it } from "vitest";
import { knowledgeOf } from "../../../src/history.ts";
import { COMMON } from "../../../src/lsp/completion/common-keys.ts";
import { spotAt, tablesOf } from "../../../src/lsp/completion/spot.ts";
import { NO_SETTINGS } from "../../../src/lsp/host.ts";
import { completion, resolveCompletion } from "../../../src/lsp/features/completion.ts";
import type { FileView } from "../../../src/lsp/workspace/file-view.ts";
import { listFolder } from "../../../src/lsp/workspace/lookup.ts";
import { type MarkedOptions, PROJECT, TRUSTED, USER, edited, marked } from "../support/marked.ts";

function itemsAt(text: string, options: MarkedOptions & { snippets?: boolean } = {}) {
  const { view, offset, workspace } = marked(text, options);
  const list = listFolder(view.path, workspace);
  return { view, items: completion({ view, offset, hasSnippets: options.snippets ?? false, list }).items };
}

const labelsAt = (text: string, options?: MarkedOptions): string[] =>
  itemsAt(text, options).items.map(({ label }) => label);

/** A host whose settings name a release. */
function releaseHost(codexVersion: string) {
  return {
    settingsFor: () => ({ ...NO_SETTINGS, codexVersion }),
    knowledgeOf: (version: string) => Promise.resolve(knowledgeOf(version)),
  };
}

/** The labels once it is known what the release of the settings knows. */
async function labelsOfRelease(text: string, options: MarkedOptions): Promise<string[]> {
  const { workspace, view: opened, offset } = marked(text, options);
  await workspace.prepare();
  const view = workspace.view(opened.uri) as FileView;
  const list = listFolder(view.path, workspace);
  return completion({ view, offset, hasSnippets: false, list }).items.map(({ label }) => label);
}

/** The text after an item was chosen. */
function chosen(text: string, label: string, options?: MarkedOptions & { snippets?: boolean }): string {
  const { view, items } = itemsAt(text, options);
  const item = items.find((one) => one.label === label) as CompletionItem;
  return edited(view, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);
}

describe("keys", () => {
  it.each([
    ["on an empty line", "‸", "model"],
    ["half written", 'mo‸\nsandbox_mode = "read-only"\n', "model"],
    ["below a header", "[mcp_servers.docs]\n‸", "command"],
    ["half written, with broken text below", '[mcp_servers.docs]\nco‸\n[[broken\nx = "', "command"],
    ["below a header of a list", "[[hooks.Stop]]\n‸", "hooks"],
    ["in a list within a list", "[[hooks.Stop]]\n[[hooks.Stop.hooks]]\n‸", "type"],
    ["in an inline table", "mcp_servers.docs = { ‸ }", "command"],
    ["in one that is not closed", 'mcp_servers.docs = { command = "x", ‸', "args"],
    ["in one of several lines", 'mcp_servers.docs = {\n  command = "x",\n  ‸\n}', "args"],
    ["in a table within a list", "[mcp_servers.docs]\nenv_vars = [{ ‸ }]", "name"],
    ["behind a dot", "mcp_servers.docs.‸", "command"],
    ["behind a dot in an inline table", "mcp_servers = { docs.‸ }", "command"],
    ["behind a quoted name", '[mcp_servers."my docs"]\nc‸', "command"],
    ["of features", "[features]\n‸", "hooks"],
  ])("are offered %s", (_, text, label) => {
    expect(labelsAt(text)).toContain(label);
  });

  it.each([
    ["is there already", 'model = "x"\n‸', "model"],
    ["is there in an inline table", 'mcp_servers.docs = { command = "x", ‸ }', "command"],
    ["is there under an older name", "[features]\ncollab = true\n‸", "multi_agent"],
    ["is refused", "‸", "profile"],
    ["has no effect any more", "‸", "profiles"],
    ["is an older name", "[features]\n‸", "codex_hooks"],
    ["is deprecated", "[features]\n‸", "multi_agent"],
    ["belongs to another kind of server", '[mcp_servers.docs]\nurl = "https://x.example"\n‸', "command"],
    ["cannot be set of a built-in provider", "[model_providers.amazon-bedrock]\n‸", "env_key"],
    ["needs another kind of server", '[mcp_servers.docs]\ncommand = "x"\n‸', "bearer_token_env_var"],
  ])("are not offered where one %s", (_, text, label) => {
    expect(labelsAt(text)).not.toContain(label);
  });

  it("that the release asked about does not know yet are not offered", async () => {
    const offered = (text: string) => labelsOfRelease(text, { host: releaseHost("0.150.0") });
    expect(labelsAt("[auto_review]\n‸")).toContain("circuit_break_action");
    expect(await offered("[auto_review]\n‸")).toContain("policy");
    expect(await offered("[auto_review]\n‸")).not.toContain("circuit_break_action");
    expect(labelsAt("[tui]\nnotification_method = ‸")).toContain("osc777");
    expect(await offered("[tui]\nnotification_method = ‸")).toContain("osc9");
    expect(await offered("[tui]\nnotification_method = ‸")).not.toContain("osc777");
    expect(labelsAt("[‸")).toContain("rollout_trace");
    expect(await offered("[‸")).not.toContain("rollout_trace");
  });

  it("that Codex drops from a project's file are not offered there", () => {
    expect(labelsAt("‸")).toContain("model_provider");
    expect(labelsAt("‸", { path: PROJECT })).not.toContain("model_provider");
    expect(labelsAt("model_providers.x.‸", { path: PROJECT })).toEqual([]);
  });

  it("are those of the kind of file", () => {
    expect(labelsAt("‸", { path: "/etc/codex/requirements.toml" })).toContain("allowed_sandbox_modes");
    expect(labelsAt("[[environments]]\n‸", { path: "/home/u/.codex/environments.toml" })).toContain("id");
  });

  it("are written as JSON in JSON", () => {
    const options = { path: "/home/u/.codex/hooks.json" };
    expect(chosen("{ ‸ }", "hooks", options)).toBe('{ "hooks" }');
    expect(labelsAt('{ "hooks": { ‸ } }', options)).toContain("Stop");
    expect(labelsAt('{ "hooks": { "Stop": [{ "hooks": [{ ‸', options)).toContain("type");
  });

  it("that a table needs come first", () => {
    const { items } = itemsAt("[[environments]]\n‸", { path: "/home/u/.codex/environments.toml" });
    const [first] = items.toSorted((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""));
    expect(first?.label).toBe("id");
  });

  it("take their value with them, where the editor can fill it in", () => {
    expect(chosen("mod‸", "model", { snippets: true })).toBe('model = "$1"');
    expect(chosen("‸", "allow_login_shell", { snippets: true })).toMatch(/^allow_login_shell = \$\{1\|/);
    expect(chosen("mo‸del = 1", "model", { snippets: true })).toBe("model = 1");
  });

  it("open a table where no key would be caught by it", () => {
    expect(chosen("‸", "history", { snippets: true })).toBe("[history]\n$0");
    expect(chosen("‸\n[tui]\n", "mcp_servers", { snippets: true })).toBe("[mcp_servers.${1:name}]\n$0\n[tui]\n");
    expect(chosen('‸\nmodel = "x"\n', "history", { snippets: true })).toBe('history = { $1 }\nmodel = "x"\n');
  });

  it("are found by what people call them elsewhere", () => {
    const { items } = itemsAt("mcpServers‸");
    const [item] = items.filter(({ label }) => label === "mcpServers");
    expect(item?.textEdit).toMatchObject({ newText: "mcp_servers" });
  });

  it("of the environment are offered by name", () => {
    const host = { environment: ["HOME", "TOKEN"] };
    expect(labelsAt("[mcp_servers.docs.env]\n‸", { host })).toEqual(["HOME", "TOKEN"]);
  });
});

describe("values", () => {
  it.each([
    ["of an enumeration", "sandbox_mode = ‸", "workspace-write"],
    ["of one in quotes", 'sandbox_mode = "‸"', "workspace-write"],
    ["of one half written", 'sandbox_mode = "work‸\nmodel = "x"', "workspace-write"],
    ["of one in an inline table", "shell_environment_policy = { inherit = ‸ }", "core"],
    ["of a boolean", "[features]\nhooks = ‸", "false"],
    ["of a text whose usual values are known", "model_reasoning_effort = ‸", "high"],
    ["in a list", "allowed_sandbox_modes = [‸]", "read-only", "/etc/codex/requirements.toml"],
    ["that name providers", 'model_provider = ‸\n[model_providers.proxy]\nname = "x"\n', "proxy"],
    ["that name built-in providers", "model_provider = ‸", "openai"],
    ["that name profiles", "default_permissions = ‸\n[permissions.ci]\n", "ci"],
    ["that a profile extends", "[permissions.ci]\nextends = ‸", ":workspace"],
    ["that name servers", "[tui.status_line_provider]\nserver = ‸\n[mcp_servers.docs]\n", "docs"],
  ])("%s are offered", (_, text, label, path = USER) => {
    expect(labelsAt(text, { path })).toContain(label);
  });

  it("do not name the table that they stand in", () => {
    expect(labelsAt("[permissions.a]\nextends = ‸\n[permissions.b]\n")).toEqual(["b", ":workspace", ":read-only"]);
  });

  it("keep the quotes that are there", () => {
    expect(chosen("sandbox_mode = ‸", "read-only")).toBe('sandbox_mode = "read-only"');
    expect(chosen("sandbox_mode = 'r‸'", "read-only")).toBe("sandbox_mode = 'read-only'");
    expect(chosen('sandbox_mode = "r‸\n', "read-only")).toBe('sandbox_mode = "read-only"\n');
    expect(labelsAt('[features]\nhooks = "‸"')).toEqual([]);
  });

  it("are not offered twice in a list", () => {
    const path = "/etc/codex/requirements.toml";
    expect(labelsAt('allowed_sandbox_modes = ["read-only", ‸]', { path })).not.toContain("read-only");
  });

  it("that Codex refuses are not offered", () => {
    expect(labelsAt("approval_policy = ‸")).toContain("on-request");
    expect(labelsAt("[model_providers.x]\nwire_api = ‸")).not.toContain("chat");
  });

  it("that only some paths take are offered for those", () => {
    const filesystem = "[permissions.a.filesystem]\n";
    expect(labelsAt(`${filesystem}"/srv/**" = ‸`)).toEqual(["read", "write", "deny"]);
    expect(labelsAt(`${filesystem}"/srv/*.key" = ‸`)).toEqual(["deny"]);
    expect(labelsAt(`${filesystem}":workspace_roots" = { "**/.env*" = ‸ }`)).toEqual(["deny"]);
  });

  it("come from other files too", () => {
    const files = { [USER]: `${TRUSTED}[permissions.ci]\n` };
    expect(labelsAt("default_permissions = ‸", { path: PROJECT, files })).toContain("ci");
  });

  it("are names of variables where a variable is named", () => {
    const host = { environment: ["HOME", "TOKEN"] };
    expect(labelsAt("[model_providers.x]\nenv_key = ‸", { host })).toEqual(["HOME", "TOKEN"]);
    expect(labelsAt('[mcp_servers.x]\nenv_vars = ["‸"]', { host })).toEqual(["HOME", "TOKEN"]);
    expect(labelsAt("[mcp_servers.x.env_http_headers]\nX-Key = ‸", { host })).toEqual(["HOME", "TOKEN"]);
    expect(labelsAt("[mcp_servers.x.env]\nA = ‸", { host })).toEqual([]);
  });

  it("are names of tools that a file of the set has", () => {
    const files = { [USER]: `${TRUSTED}[mcp_servers.x]\nenabled_tools = ["read"]\n[mcp_servers.x.tools.write]\n` };
    const options = { path: PROJECT, files };
    expect(labelsAt('[mcp_servers.x]\ndisabled_tools = ["‸"]', options)).toEqual(["read", "write"]);
    expect(labelsAt('[mcp_servers.x]\ndisabled_tools = ["read", "‸"]', options)).toEqual(["write"]);
    expect(labelsAt("[mcp_servers.x.tools]\n‸", options)).toEqual(["write", "read"]);
    expect(labelsAt('[mcp_servers.y]\ndisabled_tools = ["‸"]', options)).toEqual([]);
    expect(labelsAt("[mcp_servers.x]\ndisabled_tools = ‸", options)).toEqual([]);
  });

  it("are paths that are there", () => {
    const files = { "/home/u/.codex/notes.md": "", "/home/u/.codex/prompts/a.md": "" };
    expect(labelsAt('model_instructions_file = "‸"', { files })).toEqual(
      expect.arrayContaining(["notes.md", "prompts/"]),
    );
    expect(labelsAt('model_instructions_file = "prompts/‸"', { files })).toEqual(["prompts/a.md"]);
  });

  it.each(['model = "x" ‸', "# model = ‸", "[features] ‸", 'model = """‸"""', "sandbox_mode ‸"])(
    "are not offered in %s",
    (text) => {
      expect(labelsAt(text)).toEqual([]);
    },
  );
});

describe("keys that most configurations have", () => {
  it.each([
    ["‸", "model"],
    ["[mcp_servers.x]\n‸", "command"],
    ["[model_providers.x]\n‸", "name"],
  ])("come first: %s", (text, label) => {
    const { items } = itemsAt(text);
    expect(items.toSorted((one, other) => ((one.sortText ?? "") < (other.sortText ?? "") ? -1 : 1))[0]?.label).toBe(
      label,
    );
  });

  it("are keys of their tables", () => {
    for (const [table, names] of Object.entries(COMMON)) {
      const spot = spotAt(marked("").view.root, table === "" ? [] : table.replace("*", "x").split("."));
      const known = tablesOf(spot).flatMap(({ keys }) => keys);
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    }
  });
});

describe("headers", () => {
  it.each([
    ["the names of tables", "[‸", "mcp_servers"],
    ["those below a table", "[tui.‸]", "keymap"],
    ["the tables of a server", "[mcp_servers.docs.‸]", "env"],
    ["names of the user's own", "[mcp_servers.docs]\n[mcp_servers.‸", "docs"],
    ["roles that Codex has", "[agents.‸]", "explorer"],
    ["tables within a list", "[[hooks.Stop]]\n[[hooks.Stop.‸", "hooks"],
  ])("offer %s", (_, text, label) => {
    expect(labelsAt(text)).toContain(label);
  });

  it("offer no plain keys, and no table that is there", () => {
    expect(labelsAt("[‸")).not.toContain("model");
    expect(labelsAt("[history]\n[‸")).not.toContain("history");
  });

  it("are closed, and doubled for lists", () => {
    expect(chosen("[his‸", "history")).toBe("[history]");
    expect(chosen("[his‸]", "history")).toBe("[history]");
    expect(chosen("[hooks.St‸", "Stop")).toBe("[[hooks.Stop]]");
    expect(chosen("[hooks.St‸]", "Stop")).toBe("[[hooks.Stop]]");
    expect(chosen("[[hooks.St‸]]", "Stop")).toBe("[[hooks.Stop]]");
  });
});

describe("comments", () => {
  it("that suppress findings name their codes", () => {
    expect(labelsAt("# codex-config: ignore[unk‸")).toContain("unknown-key");
    expect(labelsAt("# codex-config: ignore[‸]")).toContain("unknown-key");
  });
});

describe("an item that is looked at", () => {
  it.each([
    ["mod‸", "model", "`model`"],
    ["sandbox_mode = ‸", "read-only", "read files"],
    ["[features]\n‸", "memories", "`features.memories`"],
  ])("has its documentation: %s", (text, label, words) => {
    const { view, items } = itemsAt(text);
    const { documentation } = resolveCompletion(items.find((one) => one.label === label) as CompletionItem, view);
    expect((documentation as { value: string }).value).toContain(words);
  });

  it("of features has its stage and default", () => {
    const item = itemsAt("[features]\n‸").items.find(({ label }) => label === "memories");
    expect(item?.detail).toMatch(/^\(stable, default false\)/);
  });
});
