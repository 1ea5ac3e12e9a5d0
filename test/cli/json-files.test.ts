import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { builtFile } from "../support/built-files.ts";
import { tempTree } from "./support/temp-tree.ts";

const HOOKS = ".codex/hooks.json";
const HANDLER = '{"type": "command", "command": "./done.sh"}';

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtFile("cli/bin.js"), ...args, "--no-settings"], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, NO_COLOR: "1" },
    input: "",
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

it("checks a hooks.json beside the config.toml", () => {
  const cwd = tempTree({ ".codex/config.toml": "", [HOOKS]: '{"hooks": {"Stop": []}, "version": 1}' });
  const { status, stdout } = run(cwd, "check", ".", "--format", "json");
  const { files, summary } = JSON.parse(stdout);
  expect(files.map(({ kind }: { kind: string }) => kind)).toEqual(["config", "hooks-json"]);
  expect(files[1].diagnostics).toMatchObject([{ code: "unknown-key", effect: "dropped", severity: "error" }]);
  expect(summary).toMatchObject({ fatal: 0, dropped: 1 });
  expect(status).toBe(1);
});

it("repairs JSON, and leaves the rest of it as it is", () => {
  const cwd = tempTree({ [HOOKS]: `{\r\n  "hooks": {\r\n    "Stop": [{ "hooks": [${HANDLER},] }],\r\n  }\r\n}\r\n` });
  expect(run(cwd, "check", HOOKS, "--fix")).toMatchObject({ status: 0, stdout: "" });
  const repaired = `{\r\n  "hooks": {\r\n    "Stop": [{ "hooks": [${HANDLER}] }]\r\n  }\r\n}\r\n`;
  expect(readFileSync(join(cwd, HOOKS), "utf8")).toBe(repaired);
});

it("names the encoding of a file that is no JSON", () => {
  const cwd = tempTree({ [HOOKS]: new Uint8Array([0x7b, 0xff, 0x7d]) });
  const { stdout, status } = run(cwd, "check", HOOKS);
  expect(stdout).toMatch(/^\.codex\/hooks\.json:1:2: error json\/invalid-utf8: /);
  expect(status).toBe(1);
});
