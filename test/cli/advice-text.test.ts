import { describe, expect, it } from "vitest";
import { reporters } from "../../src/cli/reporters/registry.ts";
import { adviceText } from "../../src/cli/reporters/advice-text.ts";
import { run } from "./support/run-with-settings.ts";
import { tempTree } from "./support/temp-tree.ts";

const safe = { title: "Rename to `model`", safe: true, edits: [] };

const formats = Object.keys(reporters).filter((format) => !["json", "pretty"].includes(format));

describe("the way out in words", () => {
  it("is hint and fix, and says which fix needs a decision", () => {
    expect(adviceText({})).toBeUndefined();
    expect(adviceText({ hint: "Look." })).toBe("Look.");
    expect(adviceText({ fix: safe })).toBe("Fix: Rename to `model`.");
    expect(adviceText({ hint: "Look.", fix: { ...safe, safe: false } })).toBe("Look. Unsafe fix: Rename to `model`.");
    expect(adviceText({ hint: "Rename to `model`.", fix: safe })).toBe("Fix: Rename to `model`.");
  });

  it.each(formats)("is told by %s for a finding with hint and fix", async (format) => {
    const cwd = tempTree({ "config.toml": 'sandbox = "read-only"\n' });
    const { stdout } = await run(cwd, ["config.toml", "--format", format]);
    const said = stdout.replaceAll("&#96;", "`");
    expect(said).toContain("the key is `sandbox_mode`");
    expect(said).toContain("Unsafe fix: Rename to `sandbox_mode`.");
  });
});
