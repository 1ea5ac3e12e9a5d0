import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { type Annotation, type Source, renderExcerpt } from "../text/excerpt.ts";
import { type Painter, type Style, createPainter } from "../text/style.ts";
import { wrap } from "../text/wrap.ts";
import { capFindings } from "./cap-findings.ts";
import { type ClosingFacts, ClosingLines, closingFacts } from "./closing-lines.ts";
import { type FileReport, type Reporter, type ReporterContext, type Summary, inParts } from "./reporter.ts";
import { summaryText } from "./summary-text.ts";

const severityStyle: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };

/** The findings of a file. */
interface Part {
  readonly text: string;
  readonly facts: ClosingFacts;
}

/** Findings for people: the message, the place, the source with the spot underlined, and the way out. */
export function createPrettyReporter({ color, width, maxDiagnostics = 0 }: ReporterContext): Reporter {
  const paint = createPainter(color);
  const closing = new ClosingLines();
  const of = (report: FileReport): Part | undefined => {
    if (report.diagnostics.length === 0) return undefined;
    const source: Source = { text: report.masked(), lines: new LineIndex(report.text) };
    const { shown, rest } = capFindings(report.diagnostics, maxDiagnostics);
    const findings = shown.map((diagnostic) => renderFinding(diagnostic, report, source, width, paint));
    if (rest !== undefined) findings.push(`${renderRest(report.path, rest, width, paint)}\n\n`);
    return { text: findings.join(""), facts: closingFacts(report, source.lines) };
  };
  const add = (part: Part | undefined): string => {
    if (part === undefined) return "";
    closing.add(part.facts);
    return part.text;
  };
  const end = (summary: Summary): string => {
    const { fatal, dropped, ignored, inert, risk } = summary;
    const worst = fatal + dropped > 0 ? "red" : ignored + inert + risk > 0 ? "yellow" : "green";
    const lines = wrap(summaryText(summary), width).map((line) => paint(line, "bold", worst));
    for (const note of closing.lines()) for (const line of wrap(note, width)) lines.push(paint(line, "dim"));
    return `${lines.join("\n")}\n`;
  };
  return inParts({ of, add }, { paths: "none", end });
}

function renderRest(path: string, rest: string, width: number, paint: Painter): string {
  return wrap(`${escapeControls(path)}: ${rest}`, width)
    .map((line) => paint(line, "bold"))
    .join("\n");
}

function renderFinding(
  diagnostic: Diagnostic,
  report: FileReport,
  source: Source,
  width: number,
  paint: Painter,
): string {
  const { severity, code, message, range, related = [], hint, fix, url } = diagnostic;
  const style = severityStyle[severity];
  const title = `${severity}[${code}]`;
  const [first = "", ...rest] = wrap(escapeControls(message), width - 2, width - title.length - 2);
  const { line, column } = source.lines.position(range.start);
  const annotations: Annotation[] = [
    { range, mark: "^", styles: ["bold", style] },
    ...related.map((place): Annotation => ({
      range: place.range,
      mark: "-",
      styles: ["cyan"],
      label: escapeControls(place.message),
    })),
  ];
  const { gutter, rows } = renderExcerpt(source, annotations, width, paint);
  const margin = " ".repeat(gutter);
  const lines = [
    `${paint(title, "bold", style)}: ${paint(first, "bold")}`,
    ...rest.map((part) => `  ${paint(part, "bold")}`),
    `${margin}${paint("-->", "blue")} ${escapeControls(report.path)}:${line}:${column}`,
    ...rows,
  ];
  for (const [name, text] of [
    ["hint", hint],
    ["fix", fix && (fix.safe ? fix.title : `${fix.title} (with --unsafe-fixes)`)],
    ["see", url],
  ] as const) {
    if (text === undefined) continue;
    for (const row of renderNote(name, text, width - gutter - 1, paint)) lines.push(`${margin} ${row}`);
  }
  return `${lines.join("\n")}\n\n`;
}

function renderNote(name: string, text: string, width: number, paint: Painter): string[] {
  const indent = name.length + 4;
  const [first = "", ...rest] = wrap(escapeControls(text), width - indent);
  return [
    `${paint("=", "blue")} ${paint(`${name}:`, "bold")} ${first}`,
    ...rest.map((part) => " ".repeat(indent) + part),
  ];
}
