import { describe, expect, it } from "vitest";
import { summaryText } from "../../src/cli/reporters/summary-text.ts";
import { nothing } from "./support/report.ts";

describe("summaryText", () => {
  it.each([
    [{ ...nothing, files: 0 }, "Nothing was checked."],
    [{ ...nothing, fatal: 1 }, "1 error stops Codex from starting (1 file checked)."],
    [
      { files: 9, fatal: 2, dropped: 6, ignored: 3, inert: 4, risk: 5 },
      "2 errors stop Codex from starting, 6 errors make Codex leave out files, 3 settings are ignored, 4 settings have no effect, 5 settings deserve a look (9 files checked).",
    ],
  ])("%j", (summary, text) => {
    expect(summaryText(summary)).toBe(text);
  });
});
