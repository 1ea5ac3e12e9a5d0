import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONFIG, run } from "./support/run-with-settings.ts";
import { tempTree } from "./support/temp-tree.ts";

const policy = 'approval_policy = "never"\n';
const found = `${CONFIG} warning audit/never-asks`;

describe("--audit", () => {
  it.each([
    ["is off by default", {}, [], []],
    ["is asked for on the command line", {}, ["--audit"], [found]],
    ["is asked for in the settings", { "codex-config.toml": "audit = true" }, [], [found]],
    ["has levels", { "codex-config.toml": 'audit = true\nrules."audit/never-asks" = "off"' }, [], []],
    ["is not switched on by a level", { "codex-config.toml": 'rules."audit/never-asks" = "error"' }, [], []],
  ])("%s", async (_, files, args, expected) => {
    const cwd = tempTree({ [CONFIG]: policy, ".git/": "", ...files });
    expect((await run(cwd, [CONFIG, ...args])).found).toEqual(expected);
  });

  it.runIf(process.platform !== "win32")("looks at the rights of a login's file", async () => {
    const cwd = tempTree({ "config.toml": "", "auth.json": "{}" });
    const ask = async () => (await run(cwd, ["config.toml", "--kind", "config", "--audit"])).found;
    chmodSync(join(cwd, "auth.json"), 0o640);
    expect(await ask()).toEqual(["config.toml warning audit/readable-login"]);
    chmodSync(join(cwd, "auth.json"), 0o600);
    expect(await ask()).toEqual([]);
  });
});
