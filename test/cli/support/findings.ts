import type { FileReport, Reporter, ReporterContext } from "../../../src/cli/reporters/reporter.ts";
import { diagnosticAt, rangeOf } from "./diagnostic.ts";

/** What a reporter is told. */
export const context: ReporterContext = { codexVersion: "0.0.0", version: "1.2.3", color: false, width: 80 };

const text = 'model = "a"\nmodle = "<b> & \\"c\\""\n[x]\ny = [\n  1,\n]\n';

/** Two findings of a file, with all that a finding can have, and what formats have to escape. */
export const findings: FileReport = {
  path: "dir, one/a%b:c.toml",
  kind: "config",
  text,
  masked: () => text,
  diagnostics: [
    diagnosticAt(text, "modle", {
      message: "`modle` & 100% <unknown>,\nor: not",
      hint: "Did you mean `model`?",
      path: ["modle"],
      related: [{ message: "here", range: rangeOf(text, "model") }],
      fix: { title: "Rename", safe: true, edits: [{ range: rangeOf(text, "modle"), text: "model" }] },
    }),
    diagnosticAt(text, "[\n  1,\n]", {
      severity: "error",
      effect: "fatal",
      code: "wrong-type",
      path: ["x", "y"],
      fix: { title: "Remove it", safe: false, edits: [] },
    }),
  ],
};

/** What a reporter prints of them, and of a file without findings. */
export function reportOfFindings(reporter: Reporter): string {
  const clean = { ...findings, path: "clean.toml", diagnostics: [] };
  const summary = { files: 2, fatal: 1, dropped: 0, ignored: 1, inert: 0, risk: 0 };
  return (reporter.begin?.() ?? "") + reporter.file(findings) + reporter.file(clean) + reporter.end(summary);
}
