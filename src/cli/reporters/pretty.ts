import { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import type { Source } from "../../text/excerpt.ts";
import { type FindingManner, findingText } from "../../text/finding-text.ts";
import { type Painter, createPainter } from "../../text/style.ts";
import { wrap } from "../../text/wrap.ts";
import { capFindings } from "./cap-findings.ts";
import { type ClosingFacts, ClosingLines, closingFacts } from "./closing-lines.ts";
import { type FileReport, type Reporter, type ReporterContext, type Summary, inParts } from "./reporter.ts";
import { type Remark, SaidOnce, remark } from "./said-once.ts";
import { summaryText } from "./summary-text.ts";

/** The findings of a file. */
interface Part {
  readonly remarks: readonly Remark[];
  readonly facts: ClosingFacts;
}

/** Findings for people: the message, the place, the source with the spot underlined, and the way out. */
export function createPrettyReporter({ color, width, maxDiagnostics = 0 }: ReporterContext): Reporter {
  const paint = createPainter(color);
  const closing = new ClosingLines();
  const once = new SaidOnce();
  const of = (report: FileReport): Part | undefined => {
    if (report.diagnostics.length === 0) return undefined;
    const source: Source = { text: report.masked(), lines: new LineIndex(report.text) };
    const { shown, rest } = capFindings(report.diagnostics, maxDiagnostics);
    const manner: FindingManner = { path: report.path, unsafe: "with --unsafe-fixes", width, paint };
    const remarks = shown.map((diagnostic) => remark(diagnostic, `${findingText(diagnostic, source, manner)}\n\n`));
    if (rest !== undefined) {
      remarks.push({ text: `${renderRest(report.path, rest, width, paint)}\n\n`, repeatable: undefined });
    }
    return { remarks, facts: closingFacts(report, source.lines) };
  };
  const add = (part: Part | undefined): string => {
    if (part === undefined) return "";
    closing.add(part.facts);
    return once.of(part.remarks);
  };
  const end = (summary: Summary): string => {
    const { fatal, dropped, ignored, inert, risk } = summary;
    const worst = fatal + dropped > 0 ? "red" : ignored + inert + risk > 0 ? "yellow" : "green";
    const lines = wrap(summaryText(summary), width).map((line) => paint(line, "bold", worst));
    for (const note of [...once.lines(), ...closing.lines()])
      for (const line of wrap(note, width)) lines.push(paint(line, "dim"));
    return `${lines.join("\n")}\n`;
  };
  return inParts({ of, add }, { paths: "none", end });
}

function renderRest(path: string, rest: string, width: number, paint: Painter): string {
  return wrap(`${escapeControls(path)}: ${rest}`, width)
    .map((line) => paint(line, "bold"))
    .join("\n");
}
