import { describe, expect, it } from "vitest";
import { CONFIG, run, text } from "./support/run-with-settings.ts";
import { tempTree } from "./support/temp-tree.ts";

describe("a settings file with mistakes", () => {
  it("is told all its mistakes at once, a missing baseline too, and why the status is 2", async () => {
    const settings = 'strct = true\nbaseline = "gone.json"\nrules = { "toml/bad-date" = "off", "unknown-key" = "x" }\n';
    const cwd = tempTree({ [CONFIG]: text, "codex-config.toml": settings });
    const { status, found, stdout, stderr } = await run(cwd, [CONFIG]);
    expect(status).toBe(2);
    expect(found).toEqual([
      "codex-config.toml error settings/unknown-key",
      "codex-config.toml warning settings/fixed-level",
      "codex-config.toml error settings/invalid-value",
    ]);
    expect(stdout).toContain('Remove `"toml/bad-date"` from `rules`');
    expect(stderr).toContain("codex-config check --write-baseline gone.json");
    expect(stderr).toContain("the exit status is 2, as the settings in codex-config.toml have errors");
    const sound = tempTree({ [CONFIG]: text, "codex-config.toml": 'baseline = "gone.json"\n' });
    const without = await run(sound, [CONFIG]);
    expect(without).toMatchObject({ status: 2, found: [] });
    expect(without.stderr).not.toContain("the settings in");
  });
});
