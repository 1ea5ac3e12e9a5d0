import { describe, expect, it } from "vitest";
import { unreadReason } from "../../src/kinds/unread.ts";

describe("unreadReason", () => {
  it.each([
    ["home", "requirements.toml", "`/etc/codex`"],
    ["home", "managed_config.toml", "`/etc/codex`"],
    ["home", "hooks/hooks.json", "`hooks.json` from `$CODEX_HOME`"],
    ["project", "requirements.toml", "`/etc/codex`"],
    ["project", "work.config.toml", "`$CODEX_HOME`"],
    ["project", "environments.toml", "`$CODEX_HOME`"],
    ["project", "environments/dev.toml", "command line"],
    ["system", "environments.toml", "`$CODEX_HOME`"],
    ["system", "work.config.toml", "`$CODEX_HOME`"],
    [undefined, "requirements.toml", "`/etc/codex`"],
  ] as const)("tells where %s/%s belongs", (folder, path, where) => {
    expect(unreadReason(folder, path)).toContain(where);
  });

  it.each([
    ["home", "config.toml"],
    ["home", "work.config.toml"],
    ["home", "environments.toml"],
    ["project", "hooks.json"],
    ["project", "agents/a/b.toml"],
    ["system", "requirements.toml"],
    // What may be read by another name, or is a copy.
    ["project", "plugins/p/hooks.json"],
    ["project", "worktrees/w/config.toml"],
    [undefined, "hooks.json"],
    [undefined, "work.config.toml"],
    [undefined, "config.toml"],
    ["home", "notes.toml"],
  ] as const)("has nothing against %s/%s", (folder, path) => {
    expect(unreadReason(folder, path)).toBeUndefined();
  });
});
