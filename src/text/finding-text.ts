import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { escapeControls } from "./escape-controls.ts";
import { type Annotation, type Source, renderExcerpt } from "./excerpt.ts";
import type { Painter, Style } from "./style.ts";
import { wrap } from "./wrap.ts";

const severityStyle: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };

/** How a finding is shown. */
export interface FindingManner {
  /** The file, as it is to be named; without it, the line and column alone. */
  readonly path?: string | undefined;
  /** What is said of a fix that is not safe. */
  readonly unsafe: string;
  /** Columns to fill at most. */
  readonly width: number;
  readonly paint: Painter;
}

/** A finding for people: the message, the place, the source with the spot underlined, and the way out. */
export function findingText(
  diagnostic: Diagnostic,
  source: Source,
  { path, unsafe, width, paint }: FindingManner,
): string {
  const { severity, code, message, range, related = [], hint, fix, url } = diagnostic;
  const style = severityStyle[severity];
  const title = `${severity}[${code}]`;
  const [first = "", ...rest] = wrap(escapeControls(message), width - 2, width - title.length - 2);
  const { line, column } = source.lines.position(range.start);
  const place = `${path === undefined ? "" : `${escapeControls(path)}:`}${line}:${column}`;
  const annotations: Annotation[] = [
    { range, mark: "^", styles: ["bold", style] },
    ...related.map((other): Annotation => ({
      range: other.range,
      mark: "-",
      styles: ["cyan"],
      label: escapeControls(other.message),
    })),
  ];
  const { gutter, rows } = renderExcerpt(source, annotations, width, paint);
  const margin = " ".repeat(gutter);
  const lines = [
    `${paint(title, "bold", style)}: ${paint(first, "bold")}`,
    ...rest.map((part) => `  ${paint(part, "bold")}`),
    `${margin}${paint("-->", "blue")} ${place}`,
    ...rows,
  ];
  for (const [name, text] of [
    ["hint", hint],
    ["fix", fix && (fix.safe ? fix.title : `${fix.title} (${unsafe})`)],
    ["see", url],
  ] as const) {
    if (text === undefined) continue;
    for (const row of renderNote(name, text, width - gutter - 1, paint)) lines.push(`${margin} ${row}`);
  }
  return lines.join("\n");
}

function renderNote(name: string, text: string, width: number, paint: Painter): string[] {
  const indent = name.length + 4;
  const [first = "", ...rest] = wrap(escapeControls(text), width - indent);
  return [
    `${paint("=", "blue")} ${paint(`${name}:`, "bold")} ${first}`,
    ...rest.map((part) => " ".repeat(indent) + part),
  ];
}
