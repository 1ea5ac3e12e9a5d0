import { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { Reporter } from "./reporter.ts";

/** One line a finding, which editors and terminals can jump to: `file:line:column: severity code: message`. */
export function createCompactReporter(): Reporter {
  return {
    file({ path, text, diagnostics }) {
      if (diagnostics.length === 0) return "";
      const lines = new LineIndex(text);
      const shownPath = escapeControls(path);
      let output = "";
      for (const { range, severity, code, message, hint, fix } of diagnostics) {
        const { line, column } = lines.position(range.start);
        const advice = hint ?? (fix && `Fix: ${fix.title}.`);
        const shownAdvice = advice === undefined ? "" : ` ${escapeControls(advice)}`;
        output += `${shownPath}:${line}:${column}: ${severity} ${code}: ${escapeControls(message)}${shownAdvice}\n`;
      }
      return output;
    },
    end: () => "",
  };
}
