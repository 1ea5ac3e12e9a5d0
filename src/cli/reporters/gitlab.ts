import { LineIndex } from "../../toml/line-index.ts";
import { toJson } from "../text/to-json.ts";
import { fullText } from "./advice-text.ts";
import { createFingerprints } from "./fingerprint.ts";
import type { Reporter } from "./reporter.ts";

const SEVERITIES = { error: "critical", warning: "minor", info: "info" } as const;

/** GitLab's code quality report: a JSON list of issues. */
export function createGitlabReporter(): Reporter {
  const fingerprint = createFingerprints();
  let separator = "\n";
  return {
    begin: () => "[",
    file({ path, text, diagnostics }) {
      const lines = new LineIndex(text);
      return diagnostics
        .map((diagnostic) => {
          const { code, severity, range } = diagnostic;
          const issue = {
            description: fullText(diagnostic),
            check_name: code,
            fingerprint: fingerprint(path, diagnostic),
            severity: SEVERITIES[severity],
            location: {
              path,
              lines: { begin: lines.position(range.start).line, end: lines.position(range.end).line },
            },
          };
          const item = separator + toJson(issue);
          separator = ",\n";
          return item;
        })
        .join("");
    },
    end: () => "\n]\n",
  };
}
