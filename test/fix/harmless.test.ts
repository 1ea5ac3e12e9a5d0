import { describe, expect, it } from "vitest";
import type { TextEdit } from "../../src/diagnostics/diagnostic.ts";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { EditMap } from "../../src/fix/edit-map.ts";
import { fixText } from "../../src/fix/fix-text.ts";
import { keepsValues } from "../../src/fix/keeps-values.ts";
import { loosens } from "../../src/fix/loosens.ts";
import { triedFixes } from "../../src/fix/tried-fixes.ts";
import { powersOf } from "../../src/fix/powers.ts";
import type { LintOptions } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { currentKnowledge } from "../../src/knowledge/current.ts";

/** The text with `{old|new}` replaced by its parts, and the edits in between. */
function edited(text: string): { readonly before: string; readonly edits: TextEdit[] } {
  const edits: TextEdit[] = [];
  let before = "";
  for (const part of text.split(/(<[^|>]*\|[^>]*>)/)) {
    const [, old, replacement] = /^<([^|>]*)\|([^>]*)>$/.exec(part) ?? [];
    if (old !== undefined && replacement !== undefined) {
      edits.push({ range: { start: before.length, end: before.length + old.length }, text: replacement });
    }
    before += old ?? part;
  }
  return { before, edits };
}

describe("keepsValues", () => {
  it.each([
    ["a key gets another name", "<modle|model> = 1\nx = 2\n", true],
    ["a header gets another name", "[<a|b>]\nx = 1\ny = 2\n", true],
    ["a header becomes two", "[<a|[a]]\n[[a.hooks]>]\nx = 1\n", true],
    ["a line goes", "<x = 1\n|>y = 2\n", true],
    ["a line moves above a header", "a = 1\n<|x = 2\n>[t]\n<x = 2\n|>y = 3\n", true],
    ["an item beside the edit stays", "a = [1, <'2'|2>, 3]\n", true],
    ["a header catches the keys of another", "[t]\nx = 1\n<|[u]\n>y = 2\nz = 3\n", false],
    ["a header goes and leaves its keys to the one before", "[t]\nx = 1\n<[u]\n|>y = 2\n", false],
    ["a line becomes a comment", "x = 1\n<|# >y = 2\n", false],
    ["a string swallows the next line", "x = <'a'|'''a>\ny = '''b'''\n", false],
  ])("where %s: %#", (_, text, expected) => {
    const { before, edits } = edited(text);
    const after = applyEdits(before, edits);
    expect(keepsValues(parseToml(before), parseToml(after), new EditMap(edits))).toBe(expected);
  });
});

/** Whether plain `--fix` leaves the text alone, and `--unsafe-fixes` gives the other one. */
describe("what lets Codex do more is left to a person", () => {
  it.each([
    ["the sandbox moves to the top", '[features]\nsandbox_mode = "danger-full-access"\n', /^sandbox_mode/],
    ["approval moves to the top", '[features]\napproval_policy = "on-request"\n', /^approval_policy/],
    ["a misspelt key", 'sandbox_mod = "workspace-write"\n', /^sandbox_mode/],
    ["the spelling of the widest value", 'sandbox_mode = "danger_full_access"\n', /danger-full-access/],
    ["the spelling of a policy", 'approvalPolicy = "never"\n', /^approval_policy/],
    ["trust", '[projects."/x"]\ntrust_leve = "trusted"\n', /trust_level/],
    ["network access in quotes", '[sandbox_workspace_write]\nnetwork_access = "true"\n', /= true/],
    ["a program", '[features]\nnotify = ["x"]\n', /^notify/],
    ["a provider", '[features]\nmodel_provider = "openai"\n', /^model_provider/],
    [
      "a list of hooks",
      '[[hooks]]\nevent = "Stop"\nmatcher = "m"\ncommand = "x"\n',
      /^\[\[hooks\.Stop\]\]\nmatcher = "m"\n\[\[hooks\.Stop\.hooks\]\]\ntype = "command"\ncommand = "x"\n$/,
    ],
    ["a flat hook", '[hooks.Stop]\ncommand = "x"\n', /\[\[hooks\.Stop\.hooks\]\]/],
  ])("%s", (_, text, repaired) => {
    expect(fixText(text).text).toBe(text);
    expect(fixText(text, { unsafe: true }).text).toMatch(repaired);
    for (const { fix } of triedFixes(parseToml(text), lint(text), {})) expect(fix?.safe).toBe(false);
  });

  it.each([
    ["the tightest value", '[features]\nsandbox_mode = "read-only"\n', 'sandbox_mode = "read-only"\n\n[features]\n'],
    ["the spelling of a value", 'sandbox_mode = "workspace_write"\n', 'sandbox_mode = "workspace-write"\n'],
    ["a value without quotes", "approval_policy = on-request\n", 'approval_policy = "on-request"\n'],
    ["an older name", 'approval_policy = "on-failure"\n', 'approval_policy = "on-request"\n'],
    [
      "no network",
      '[sandbox_workspace_write]\nnetwork_access = "false"\n',
      "[sandbox_workspace_write]\nnetwork_access = false\n",
    ],
  ])("but not %s", (_, text, repaired) => {
    expect(fixText(text).text).toBe(repaired);
  });

  it.each(["command", "commandWindows", "command_windows"])("the program of a hook, which is in `%s`", (key) => {
    const hook = (name: string) => `[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\n${name} = "x"\n`;
    const { config } = currentKnowledge();
    expect(loosens(parseToml(hook("other")).root, parseToml(hook(key)).root, config, [])).toBe(true);
    expect(loosens(parseToml(hook(key)).root, parseToml(hook("other")).root, config, [])).toBe(true);
    expect(loosens(parseToml(hook(key)).root, parseToml(hook(key)).root, config, [])).toBe(false);
  });

  it("knows settings of all kinds by what the models say", () => {
    const text =
      'notify = ["a"]\n[permissions.p.filesystem]\n"/x" = "read"\n[hooks.state.k]\nenabled = true\n' +
      '[[hooks.Stop]]\nmatcher = "m"\n[model_providers.p.auth]\ncommand = "x"\n[mcp_servers.s]\ncommand = "x"\n' +
      '[mcp_servers.s.tools.t]\napproval_mode = "auto"\n[profiles.p]\nsandbox_mode = "read-only"\n';
    const found = powersOf(parseToml(text).root, currentKnowledge().config).values();
    expect([...found].map(({ path }) => path.join(" ")).sort()).toEqual([
      "hooks Stop 0 matcher",
      "hooks state",
      "hooks state k enabled",
      "mcp_servers s tools t approval_mode",
      "model_providers p auth",
      "model_providers p auth command",
      "notify",
      "permissions",
      "permissions p filesystem /x",
    ]);
  });
});

describe("a fix that would not help is not promised", () => {
  it.each([
    ["brings a fatal finding", 'MODEL_PROVIDER = "ollama-local"\n'],
    ["starts a server without a command", "[mcp_serers.docs]\nstartup_timeout_sec = 5\n"],
    ["starts Codex without the hook", '[[hooks]]\nevent = "None"\ncommand = "x"\n'],
    ["starts Codex without the role", '[[agents]]\ndescription = "Reviews"\n'],
    ["leaves its own finding", '[mcp_servers.c]\ncommand = "x"\ntool_timeout_sec = 1e19\n'],
    ["closes a header around nothing", "[ # a comment\nA = '1'\n"],
  ])("because it %s", (_, text) => {
    for (const unsafe of [false, true]) expect(fixText(text, { unsafe }).text).toBe(text);
    expect(triedFixes(parseToml(text), lint(text), {}).filter(({ fix }) => fix)).toEqual([]);
  });

  it("for what a level hides too", () => {
    const text = '[features]\nmodle = "x"\n[mcp_serers.docs]\nstartup_timeout_sec = 5\n';
    const options: LintOptions = { rules: { "mcp/missing-transport": "off" } };
    expect(fixText(text, options).text).toBe(text);
  });
});

it("repairs hundreds of keys at once", () => {
  const lines = Array.from({ length: 500 }, (_, index) => `[mcp_servers.s${index}]\ncomand = "x"\n`);
  const { text, applied } = fixText(lines.join(""));
  expect(applied).toHaveLength(500);
  expect(text).toBe(lines.join("").replaceAll("comand", "command"));
});
