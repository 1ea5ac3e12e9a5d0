import { describe, expect, it } from "vitest";
import { stepOfFeature, stepOfItem } from "../../scripts/history/steps.ts";
import type { RecordedItem } from "../../scripts/history/recorded-items.ts";
import type { Change } from "../../src/changes/change.ts";
import { history } from "../../src/history.ts";

const [old, middle, late] = ["1.0.0", "1.1.0", "1.2.0"] as const;
const some = {
  ...history,
  places: { Tui: "tui" },
  keys: { Tui: { theme: [middle] } },
  values: { Tui: { theme: { dark: [middle], light: [late] } } },
};
const item = (word?: string): RecordedItem => ({
  file: "config",
  path: "tui",
  types: ["Tui"],
  key: "theme",
  ...(word !== undefined && { word }),
  isKnownTo: () => undefined,
});
const key = (release: string, how: "came" | "went"): Change => ({ release, how, what: "key", path: "tui.theme" });

describe("the step between two releases that changes tell of", () => {
  it("is that of a key", () => {
    expect(stepOfItem(item(), [key(middle, "came")], some)).toEqual({ before: false, after: true });
    expect(stepOfItem(item(), [key(old, "went"), key(late, "came")], some)).toEqual({ before: true, after: true });
    expect(stepOfItem(item(), [{ ...key(middle, "came"), path: "tui.other" } as Change], some)).toBeUndefined();
  });

  it("is that of a value, which may have come with its key", () => {
    const light: Change = { release: late, what: "value", how: "came", path: "tui.theme", value: "light" };
    const told = [key(middle, "came"), light];
    expect(stepOfItem(item("dark"), told, some)).toEqual({ before: false, after: true });
    expect(stepOfItem(item("light"), [light], some)).toEqual({ before: false, after: true });
    expect(stepOfItem(item("dark"), [light], some)).toBeUndefined();
  });

  it("is that of a feature, from the first state to the last", () => {
    const [beta, stable] = [
      { stage: "experimental", isOn: false },
      { stage: "stable", isOn: true },
    ];
    const feature = { what: "feature", name: "x" } as const;
    const told: Change[] = [
      { ...feature, release: middle, how: "came", before: undefined, after: beta },
      { ...feature, release: late, how: "changed", before: beta, after: stable },
    ];
    expect(stepOfFeature("x", told)).toEqual({ before: undefined, after: stable });
    expect(stepOfFeature("y", told)).toBeUndefined();
  });
});
