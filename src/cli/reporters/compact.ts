import { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { fullText } from "./advice-text.ts";
import { capFindings } from "./cap-findings.ts";
import type { Reporter, ReporterContext } from "./reporter.ts";

/** One line a finding, which editors and terminals can jump to: `file:line:column: severity code: message`. */
export function createCompactReporter({ maxDiagnostics = 0 }: Pick<ReporterContext, "maxDiagnostics"> = {}): Reporter {
  return {
    paths: "none",
    file({ path, text, diagnostics }) {
      if (diagnostics.length === 0) return "";
      const lines = new LineIndex(text);
      const shownPath = escapeControls(path);
      const { shown, rest } = capFindings(diagnostics, maxDiagnostics);
      let output = "";
      for (const diagnostic of shown) {
        const { range, severity, code } = diagnostic;
        const { line, column } = lines.position(range.start);
        output += `${shownPath}:${line}:${column}: ${severity} ${code}: ${escapeControls(fullText(diagnostic))}\n`;
      }
      return rest === undefined ? output : `${output}${shownPath}: ${rest}\n`;
    },
    end: () => "",
  };
}
