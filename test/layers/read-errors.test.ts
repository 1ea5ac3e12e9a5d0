import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/layers/diagnose.ts";
import { TRUSTED, setOf, valueOf } from "./layer-set.ts";

/** A user's file with something wrong, a relative path and another spelling; and a project's that sets it right. */
function seen(wrong: string, right: string) {
  const set = setOf({
    "home/config.toml": `log_dir = "logs"\nhistory = ["none", 5]\n${wrong}\n${TRUSTED}`,
    "repo/.codex/config.toml": `${right}\n`,
  });
  const refusals = diagnose(set).filter(({ effect }) => effect === "fatal" || effect === "ignored");
  return {
    logDirectory: valueOf(set, "log_dir"),
    history: valueOf(set, "history"),
    refusals: refusals.map(({ code, effect }) => `${code} ${effect}`),
  };
}

const READ = { logDirectory: "$ROOT/home/logs", history: { persistence: "none", max_bytes: 5 } };
const AS_WRITTEN = { ...READ, logDirectory: "logs" };

describe("what Codex cannot read in a file", () => {
  it.each([
    ["wrong-type", "model = 1", 'model = "a"'],
    ["keymap/invalid-key", 'tui.keymap.pager.scroll_up = "zzz"', 'tui.keymap.pager.scroll_up = "a"'],
    ["mcp/missing-transport", 'mcp_servers.s.args = ["a"]', 'mcp_servers.s.command = "c"'],
    ["out-of-range", "goals.max_goal_token_budget = 0", "goals.max_goal_token_budget = 1"],
  ])("leaves all of it as written, so that no other file helps: %s", (code, wrong, right) => {
    expect(seen(wrong, right)).toEqual({ ...AS_WRITTEN, refusals: [`${code} fatal`] });
  });

  it.each([
    ["agents.max_threads = 0", "agents.max_threads = 3"],
    ["model_post_turn_compact_threshold_percent = 101", "model_post_turn_compact_threshold_percent = 100"],
    ["thread_unload_delay_secs = 9223372036854775807", "thread_unload_delay_secs = 1"],
    ['approval_policy = "untrusted"', 'approval_policy = "never"'],
    ["features.rollout_budget = true", "features.rollout_budget = { limit_tokens = 5 }"],
    ["features.multi_agent_v2.max_wait_timeout_ms = 3600001", "features.multi_agent_v2.max_wait_timeout_ms = 3600000"],
  ])("is not what it looks at once it has put the files together: %s", (wrong, right) => {
    expect(seen(wrong, right)).toEqual({ ...READ, refusals: [] });
    const alone = setOf({ "home/config.toml": wrong });
    expect(diagnose(alone).filter(({ effect }) => effect === "fatal")).toHaveLength(1);
  });
});

describe("keys of a keymap", () => {
  it.each([
    ["Page-Down", "page-down"],
    ["shift-cmd-option-control-A", "ctrl-alt-shift-super-a"],
    ["LEADER  pgup", "leader page-up"],
    ["Ctrl-X  F012", "ctrl-x f012"],
    ["alt--Return", "alt-enter"],
  ])("are kept as Codex spells them: %s", (written, kept) => {
    const set = setOf({ "home/config.toml": `tui.keymap.pager.scroll_up = ["${written}"]\n` });
    expect(valueOf(set, "tui", "keymap", "pager", "scroll_up")).toEqual([kept]);
  });

  it("stay as they are where Codex does not know the action", () => {
    const set = setOf({ "home/config.toml": 'tui.keymap.pager.zzz = "PgUp"\n' });
    expect(valueOf(set, "tui", "keymap", "pager", "zzz")).toBe("PgUp");
  });
});
