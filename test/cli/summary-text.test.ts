import { describe, expect, it } from "vitest";
import type { EffectCounts } from "../../src/cli/reporters/reporter.ts";
import { summaryText } from "../../src/cli/reporters/summary-text.ts";
import { nothing } from "./support/report.ts";

const none: EffectCounts = { fatal: 0, dropped: 0, ignored: 0, inert: 0, risk: 0 };

describe("summaryText", () => {
  it.each([
    [{ ...nothing, files: 0 }, "Nothing was checked."],
    [{ ...nothing, fatal: 1 }, "1 error stops Codex from starting (1 file checked)."],
    [
      { files: 9, fatal: 2, dropped: 6, ignored: 3, inert: 4, risk: 5 },
      "2 errors stop Codex from starting, 6 errors make Codex leave out files, 3 settings are ignored, 4 settings have no effect, 5 settings deserve a look (9 files checked).",
    ],
    [
      {
        files: 2,
        fatal: 3,
        dropped: 0,
        ignored: 2,
        inert: 1,
        risk: 0,
        awaiting: { "another-start": { ...none, ignored: 1 }, trust: { ...none, fatal: 2 } },
      },
      "1 error stops Codex from starting, 1 setting is ignored, 1 setting has no effect; once the project is trusted: 2 errors stop Codex from starting; in starts that use what is not used here: 1 setting is ignored (2 files checked).",
    ],
  ])("%j", (summary, text) => {
    expect(summaryText(summary)).toBe(text);
  });
});
