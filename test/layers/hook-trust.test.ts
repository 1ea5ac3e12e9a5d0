import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hookTrust } from "../../src/layers/index.ts";

const HOOKS = "/repo/.codex/hooks.json";
const CONFIG = "/home/u/.codex/config.toml";
const json = '{ "hooks": { "PreToolUse": [{ "hooks": [{ "type": "command", "command": "a" }] }] } }';
const toml = '[[hooks.PreToolUse]]\n[[hooks.PreToolUse.hooks]]\ntype = "command"\ncommand = "a"\n';
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("hookTrust", () => {
  it("gives a hook the same hash in JSON as in TOML, and a key for each file", () => {
    const { hooks } = hookTrust({
      files: [
        { path: HOOKS, text: json },
        { path: CONFIG, text: toml },
      ],
      sha256,
    });
    expect(hooks.map(({ key }) => key)).toEqual([`${HOOKS}:pre_tool_use:0:0`, `${CONFIG}:pre_tool_use:0:0`]);
    expect(new Set(hooks.map(({ currentHash }) => currentHash)).size).toBe(1);
  });

  it("goes by the decisions of the user's file", () => {
    const file = { path: HOOKS, text: json };
    const [hook] = hookTrust({ files: [file], sha256 }).hooks;
    const key = JSON.stringify(hook?.key);
    const told = (decisions: string) => hookTrust({ files: [file], decisions, sha256 });
    const trusted = `[hooks.state.${key}]\ntrusted_hash = "${hook?.currentHash}"\n`;
    expect(hook?.trustStatus).toBe("untrusted");
    expect(told(trusted).hooks[0]?.trustStatus).toBe("trusted");
    expect(told(trusted.replace("sha256:", "sha256:0")).hooks[0]?.trustStatus).toBe("modified");
    expect(told(`${trusted}enabled = false\n`).hooks[0]?.enabled).toBe(false);
    expect(told(trusted.replaceAll(":0:0", ":0:1")).withoutHook).toEqual([`${HOOKS}:pre_tool_use:0:1`]);
  });

  it("knows hooks of an administrator, and nothing in a text that cannot be read", () => {
    expect(hookTrust({ files: [{ path: HOOKS, text: json, isManaged: true }], sha256 }).hooks[0]?.trustStatus).toBe(
      "managed",
    );
    expect(hookTrust({ files: [{ path: HOOKS, text: "{" }], decisions: "= =", sha256 })).toEqual({
      hooks: [],
      withoutHook: [],
    });
  });
});
