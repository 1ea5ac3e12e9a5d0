import { describe, expect, it } from "vitest";
import { adviceText } from "../../src/cli/reporters/advice-text.ts";

const safe = { title: "Rename to `model`", safe: true, edits: [] };

describe("the way out in words", () => {
  it("is hint and fix, and says which fix needs a decision", () => {
    expect(adviceText({})).toBeUndefined();
    expect(adviceText({ hint: "Look." })).toBe("Look.");
    expect(adviceText({ fix: safe })).toBe("Fix: Rename to `model`.");
    expect(adviceText({ hint: "Look.", fix: { ...safe, safe: false } })).toBe("Look. Unsafe fix: Rename to `model`.");
  });
});
