import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type HookFile, hookTrust } from "../../src/hook-trust/hook-trust.ts";
import { ConfigFile } from "../../src/resolve/config-file.ts";
import { parseToml } from "../../src/toml/parse.ts";

const PATH = "/home/u/.codex/config.toml";

function fileOf(text: string, more: Partial<HookFile> = {}): HookFile {
  return { path: PATH, config: new ConfigFile(parseToml(text)), isManaged: false, ...more };
}

function trustOf(text: string, more?: Partial<HookFile>) {
  const file = fileOf(text, more);
  return hookTrust([file], [file.config.root.table("hooks", "state") ?? []].flat(), (json) =>
    createHash("sha256").update(json).digest("hex"),
  );
}

function only(text: string, more?: Partial<HookFile>) {
  const { hooks } = trustOf(text, more);
  expect(hooks).toHaveLength(1);
  return hooks[0];
}

const hook = (event: string, handler: string, group = ""): string =>
  `[[hooks.${event}]]\n${group}\n[[hooks.${event}.hooks]]\n${handler}\n`;
const COMMAND = 'type = "command"\ncommand = "a"\n';

// The hashes are those that `hooks/list` of Codex 0.171.0 gave for the same hooks.
describe("the hash of a hook", () => {
  const mcp = 'type = "mcp_tool"\nserver = "s"\ntool = "t"\n';
  it.each([
    [
      "PreToolUse",
      'type = "command"\ncommand = "echo é"\ntimeout = 5\nstatusMessage = "hi"',
      'matcher = "Bash"',
      "14167eaf",
    ],
    ["PreToolUse", 'type = "command"\ncommand = "echo 2"\ncommandWindows = "dir"', 'matcher = "Bash"', "01f6fb1c"],
    [
      "PreToolUse",
      'type = "command"\ncommand = "echo 2"\nadditionalContextLimit = 100',
      'matcher = "Bash"',
      "fce0f2fb",
    ],
    ["PreToolUse", mcp, 'matcher = "Bash"', "5a68520c"],
    [
      "PreToolUse",
      `${mcp}input = { b = 1, a = "x", c = 1.5, d = [1, { z = true }], e = 1979-05-27 }\ntimeout = 0\nstatusMessage = "x"`,
      'matcher = "Bash"',
      "15ff2bbd",
    ],
    ["SessionStart", COMMAND, 'matcher = ""', "e5735807"],
    ["SessionEnd", `${COMMAND}async = true\ntimeout = 10`, 'matcher = "x"', "e7c78322"],
    ["UserPromptSubmit", COMMAND, "", "aed49e88"],
    ["Stop", `${COMMAND}async = true\ntimeout = 0`, 'matcher = "ignored"', "28ed9f94"],
    ["Interrupt", COMMAND, "", "be43c564"],
    ["Interrupt", `${mcp}timeout = 9`, "", "58d0d26f"],
  ])("of %s %j %s begins with %s", (event, handler, group, expected) => {
    expect(only(hook(event, handler, group))?.currentHash.slice(0, "sha256:".length + 8)).toBe(`sha256:${expected}`);
  });

  it("does not depend on the order, spelling and form of the keys", () => {
    const inline = 'hooks.Stop = [{ hooks = [{ command = "a", "type" = "command", timeout = 600, async = false }] }]\n';
    expect(only(inline)?.currentHash).toBe(only(hook("Stop", COMMAND))?.currentHash);
    const array = 'hooks.Stop = [["", [{ type = "command", command = "a" }]]]\n';
    expect(only(array)?.currentHash).toBe(only(hook("Stop", COMMAND))?.currentHash);
  });
});

describe("hooks", () => {
  it.each([
    ["prompt", hook("Stop", 'type = "prompt"')],
    ["agent", hook("Stop", 'type = "agent"')],
    ["a blank command", hook("Stop", 'type = "command"\ncommand = " "')],
    ["a blank server", hook("Stop", 'type = "mcp_tool"\nserver = ""\ntool = "t"')],
    ["a tool for an event without tools", hook("SessionEnd", 'type = "mcp_tool"\nserver = "s"\ntool = "t"')],
    ["a matcher that is no expression", hook("PreToolUse", COMMAND, 'matcher = "("')],
    ["an unknown event", hook("preToolUse", COMMAND)],
  ])("with %s are not listed, as Codex skips them", (_, text) => {
    expect(trustOf(text).hooks).toEqual([]);
  });

  it("keep the numbers that they have in the file, those counted that are skipped", () => {
    const group = `[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "prompt"\n[[hooks.Stop.hooks]]\n${COMMAND}`;
    const keys = trustOf(hook("PreToolUse", COMMAND) + group + group).hooks.map(({ key }) => key.slice(PATH.length));
    expect(keys).toEqual([":pre_tool_use:0:0", ":stop:0:1", ":stop:1:1"]);
  });
});

describe("the decision about a hook", () => {
  const text = hook("Stop", COMMAND);
  const hash = only(text)?.currentHash ?? "";
  const state = (decision: string, key = `${PATH}:stop:0:0`): string => `${text}[hooks.state."${key}"]\n${decision}\n`;

  it.each([
    ["none", text, "untrusted", true],
    ["the hash of now", state(`trusted_hash = "${hash}"`), "trusted", true],
    ["another hash", state('trusted_hash = "sha256:00"'), "modified", true],
    ["a hash in capitals", state(`trusted_hash = "${hash.toUpperCase()}"`), "modified", true],
    ["off", state("enabled = false"), "untrusted", false],
    ["off, and trusted", state(`enabled = false\ntrusted_hash = "${hash}"`), "trusted", false],
    ["files only", state('trusted_content_hash = "sha256:00"'), "untrusted", true],
    ["another hook's", state(`trusted_hash = "${hash}"`, `${PATH}:stop:0:1`), "untrusted", true],
  ] as const)("is %s", (_, source, trustStatus, enabled) => {
    expect(only(source)).toMatchObject({ trustStatus, enabled });
  });

  it("does not count for an administrator's", () => {
    const managed = only(state("enabled = false"), { isManaged: true });
    expect(managed).toMatchObject({ trustStatus: "managed", enabled: true });
  });

  it("is told of where there is no such hook, unless its file is not known", () => {
    const without = (key: string) => trustOf(state("enabled = true", key)).withoutHook.map(({ name }) => name);
    expect(without(`${PATH}:stop:7:0`)).toEqual([`${PATH}:stop:7:0`]);
    expect(without(`${PATH}:stop:0:0`)).toEqual([]);
    expect(without("/elsewhere/config.toml:stop:0:0")).toEqual([]);
  });
});
