import { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { fullText } from "./advice-text.ts";
import { capFindings } from "./cap-findings.ts";
import { type FileReport, type Reporter, type ReporterContext, inParts } from "./reporter.ts";
import { type Remark, SaidOnce, remark } from "./said-once.ts";

/** One line a finding, which editors and terminals can jump to: `file:line:column: severity code: message`. */
export function createCompactReporter({ maxDiagnostics = 0 }: Pick<ReporterContext, "maxDiagnostics"> = {}): Reporter {
  const once = new SaidOnce();
  const of = ({ path, text, diagnostics }: FileReport): readonly Remark[] => {
    if (diagnostics.length === 0) return [];
    const lines = new LineIndex(text);
    const shownPath = escapeControls(path);
    const { shown, rest } = capFindings(diagnostics, maxDiagnostics);
    const remarks = shown.map((diagnostic) => {
      const { range, severity, code } = diagnostic;
      const { line, column } = lines.position(range.start);
      const words = escapeControls(fullText(diagnostic));
      return remark(diagnostic, `${shownPath}:${line}:${column}: ${severity} ${code}: ${words}\n`);
    });
    return rest === undefined ? remarks : [...remarks, { text: `${shownPath}: ${rest}\n`, repeatable: undefined }];
  };
  const end = (): string =>
    once
      .lines()
      .map((line) => `${line}\n`)
      .join("");
  return inParts({ of, add: (remarks: readonly Remark[]) => once.of(remarks) }, { paths: "none", end });
}
