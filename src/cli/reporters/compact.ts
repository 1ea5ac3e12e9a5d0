import { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { capFindings } from "./cap-findings.ts";
import type { Reporter, ReporterContext } from "./reporter.ts";

/** One line a finding, which editors and terminals can jump to: `file:line:column: severity code: message`. */
export function createCompactReporter({ maxDiagnostics = 0 }: Pick<ReporterContext, "maxDiagnostics"> = {}): Reporter {
  return {
    fixes: "titles",
    paths: "none",
    file({ path, text, diagnostics }) {
      if (diagnostics.length === 0) return "";
      const lines = new LineIndex(text);
      const shownPath = escapeControls(path);
      const { shown, rest } = capFindings(diagnostics, maxDiagnostics);
      let output = "";
      for (const { range, severity, code, message, hint, fix } of shown) {
        const { line, column } = lines.position(range.start);
        const advice = hint ?? (fix && `Fix: ${fix.title}.`);
        const shownAdvice = advice === undefined ? "" : ` ${escapeControls(advice)}`;
        output += `${shownPath}:${line}:${column}: ${severity} ${code}: ${escapeControls(message)}${shownAdvice}\n`;
      }
      return rest === undefined ? output : `${output}${shownPath}: ${rest}\n`;
    },
    end: () => "",
  };
}
