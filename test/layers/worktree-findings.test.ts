import { describe, expect, it } from "vitest";
import { TRUSTED, setOf } from "./layer-set.ts";
import { worktreeFindings } from "../../src/layers/worktree-findings.ts";

const HOOKS = '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n';

function found(files: Readonly<Record<string, string>>, cwd: string): string[] {
  const set = setOf({ "home/config.toml": TRUSTED, ...files }, { cwd, worktrees: { wt: "repo" } });
  return worktreeFindings(set).map(({ file, code }) => `${file} ${code}`);
}

describe("hooks of a linked worktree", () => {
  it("are those of the main checkout", () => {
    expect(found({ "wt/.codex/config.toml": HOOKS }, "wt")).toEqual([
      "/mnt/wt/.codex/config.toml start/worktree-hooks",
    ]);
    expect(found({ "wt/.codex/config.toml": 'model = "m"', "repo/.codex/config.toml": HOOKS }, "wt")).toEqual([]);
  });

  it("count in the main checkout itself", () => {
    expect(found({ "repo/.codex/config.toml": HOOKS }, "repo")).toEqual([]);
  });
});
