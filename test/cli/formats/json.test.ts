import { describe, expect, it } from "vitest";
import { CODEX_VERSION } from "../../../src/knowledge/codex-version.ts";
import { createJsonReporter } from "../../../src/cli/reporters/json.ts";
import { diagnosticAt, rangeOf } from "../support/diagnostic.ts";
import { context, nothing, report } from "../support/report.ts";

describe("json", () => {
  it("follows the contract", () => {
    const text = '😀 = 1\nsecond = "x"\n';
    const finding = diagnosticAt(text, "second", {
      path: ["a", 0],
      hint: "Use `third`.",
      related: [{ message: "see", range: rangeOf(text, "=") }],
      fix: { title: "Rename", safe: true, edits: [{ range: rangeOf(text, "second"), text: "third" }] },
    });
    const reporter = createJsonReporter(context);
    const output = [
      reporter.begin?.(),
      reporter.file(report(text, [finding])),
      reporter.file(report("", [], { path: "b.toml", kind: "config" })),
      reporter.end({ ...nothing, files: 2, ignored: 1 }),
    ].join("");
    expect(JSON.parse(output)).toEqual({
      version: 1,
      codexVersion: CODEX_VERSION,
      files: [
        {
          path: ".codex/config.toml",
          kind: "project-config",
          diagnostics: [
            {
              code: "unknown-key",
              effect: "ignored",
              severity: "warning",
              message: "Codex does not know this key.",
              path: ["a", 0],
              range: { start: { line: 2, column: 1, offset: 7 }, end: { line: 2, column: 7, offset: 13 } },
              hint: "Use `third`.",
              related: [
                {
                  message: "see",
                  range: { start: { line: 1, column: 3, offset: 3 }, end: { line: 1, column: 4, offset: 4 } },
                },
              ],
              fix: {
                title: "Rename",
                safe: true,
                edits: [
                  {
                    range: { start: { line: 2, column: 1, offset: 7 }, end: { line: 2, column: 7, offset: 13 } },
                    text: "third",
                  },
                ],
              },
            },
          ],
        },
        { path: "b.toml", kind: "config", diagnostics: [] },
      ],
      summary: { files: 2, fatal: 0, dropped: 0, ignored: 1, inert: 0, risk: 0 },
    });
  });

  it("is valid JSON without files", () => {
    const reporter = createJsonReporter(context);
    expect(JSON.parse(`${reporter.begin?.()}${reporter.end({ ...nothing, files: 0 })}`)).toMatchObject({ files: [] });
  });
});
