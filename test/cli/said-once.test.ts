import { describe, expect, it } from "vitest";
import { createCompactReporter } from "../../src/cli/reporters/compact.ts";
import { diagnosticAt } from "./support/diagnostic.ts";
import { report } from "./support/report.ts";

const text = "a = 1\nb = 2\n";
const quiet = { code: "removed-key", severity: "info", effect: "inert", message: "`a` has no effect." } as const;
const fix = { title: "Remove `a`", safe: true, edits: [] };

/** How many lines each file has, and what is said at the end, of files with these findings at `a`. */
function lines(...files: readonly object[]): readonly [counts: number[], end: string] {
  const reporter = createCompactReporter();
  const counts = files.map(
    (more) =>
      reporter.file(report(text, [diagnosticAt(text, "a", more), diagnosticAt(text, "b")])).split("\n").length - 1,
  );
  return [counts, reporter.end({ files: files.length, fatal: 0, dropped: 0, ignored: 0, inert: 0, risk: 0 })];
}

describe("a remark that any file can have", () => {
  it("is told of the first file, and then counted", () => {
    const remark = { ...quiet, fix };
    expect(lines(remark, remark, remark)).toEqual([
      [2, 1, 1],
      "2 times more in other files: removed-key: `a` has no effect.\n",
    ]);
    expect(lines(remark)).toEqual([[2], ""]);
  });

  it.each([
    ["has no fix", quiet],
    ["has a fix that is not safe", { ...quiet, fix: { ...fix, safe: false } }],
    ["is louder", { ...quiet, fix, severity: "warning" }],
    ["has an effect", { ...quiet, fix, effect: "risk" }],
    ["speaks of other places", { ...quiet, fix, related: [{ message: "here", range: { start: 0, end: 1 } }] }],
  ])("is told of each file where it %s", (_, remark) => {
    expect(lines(remark, remark)).toEqual([[2, 2], ""]);
  });
});
