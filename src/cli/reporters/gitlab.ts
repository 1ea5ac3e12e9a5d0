import { LineIndex } from "../../toml/line-index.ts";
import { toJson } from "../../text/to-json.ts";
import { fullText } from "./advice-text.ts";
import { createFingerprints } from "./fingerprint.ts";
import { type FileReport, type Reporter, inParts } from "./reporter.ts";

const SEVERITIES = { error: "critical", warning: "minor", info: "info" } as const;

/** GitLab's code quality report: a JSON list of issues. */
export function createGitlabReporter(): Reporter {
  const fingerprint = createFingerprints();
  let separator = "\n";
  const of = ({ path, text, diagnostics }: FileReport): string => {
    const lines = new LineIndex(text);
    const issues = diagnostics.map((diagnostic) => {
      const { code, severity, range } = diagnostic;
      return toJson({
        description: fullText(diagnostic),
        check_name: code,
        fingerprint: fingerprint(path, diagnostic),
        severity: SEVERITIES[severity],
        location: {
          path,
          lines: { begin: lines.position(range.start).line, end: lines.position(range.end).line },
        },
      });
    });
    return issues.join(",\n");
  };
  const add = (issues: string): string => {
    if (issues === "") return "";
    const text = separator + issues;
    separator = ",\n";
    return text;
  };
  return inParts({ of, add }, { begin: () => "[", end: () => "\n]\n" });
}
