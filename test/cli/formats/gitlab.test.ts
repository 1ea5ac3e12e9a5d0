import { describe, expect, it } from "vitest";
import { createGitlabReporter } from "../../../src/cli/reporters/gitlab.ts";
import type { FileReport } from "../../../src/cli/reporters/reporter.ts";
import { findings, reportOfFindings } from "../support/findings.ts";

describe("gitlab", () => {
  it("lists issues with stable fingerprints", () => {
    expect(JSON.parse(reportOfFindings(createGitlabReporter()))).toMatchInlineSnapshot(`
      [
        {
          "check_name": "unknown-key",
          "description": "\`modle\` & 100% <unknown>,
      or: not Did you mean \`model\`? Fix: Rename.",
          "fingerprint": "e8454df38ac54f613b385aa85f2795ac",
          "location": {
            "lines": {
              "begin": 2,
              "end": 2,
            },
            "path": "dir, one/a%b:c.toml",
          },
          "severity": "minor",
        },
        {
          "check_name": "wrong-type",
          "description": "Codex does not know this key. Unsafe fix: Remove it.",
          "fingerprint": "e8d6b5974921a90972f2b43aa999121a",
          "location": {
            "lines": {
              "begin": 4,
              "end": 6,
            },
            "path": "dir, one/a%b:c.toml",
          },
          "severity": "critical",
        },
      ]
    `);
    expect(reportOfFindings(createGitlabReporter())).toBe(reportOfFindings(createGitlabReporter()));
  });

  it("tells two findings of the same key apart", () => {
    const twice = { ...findings, diagnostics: [findings.diagnostics[0], findings.diagnostics[0]] } as FileReport;
    const reporter = createGitlabReporter();
    const issues = JSON.parse(`[${reporter.file(twice)}]`) as { fingerprint: string }[];
    expect(issues[0]?.fingerprint).not.toBe(issues[1]?.fingerprint);
  });
});
