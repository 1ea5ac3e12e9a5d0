import type { Range } from "../diagnostics/diagnostic.ts";
import type { LineIndex } from "../toml/line-index.ts";
import { displayWidth } from "./display-width.ts";
import { viewLine } from "./source-line.ts";
import type { Painter, Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** A range of the text to point out. */
export interface Annotation {
  readonly range: Range;
  /** The character that underlines it. */
  readonly mark: "^" | "-";
  readonly styles: readonly Style[];
  /** Printable text next to the mark. */
  readonly label?: string;
}

/** The text of one file, its secrets masked. */
export interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The part of an annotation on one line, with offsets in that line. */
interface Mark {
  readonly annotation: Annotation;
  readonly start: number;
  readonly end: number;
  readonly label?: string;
}

interface MarkedLine {
  readonly number: number;
  readonly text: string;
  readonly marks: Mark[];
}

/** Ranges over more lines than this are shown by their first and last line. */
const maxLinesShown = 4;

/** Quoted lines of a file. */
export interface Excerpt {
  /** Columns of the line numbers; what belongs to the excerpt lines up with them. */
  readonly gutter: number;
  readonly rows: readonly string[];
}

/** Quotes the annotated lines with line numbers and underlines. */
export function renderExcerpt(
  source: Source,
  annotations: readonly Annotation[],
  width: number,
  paint: Painter,
): Excerpt {
  const marked = [...markLines(source, annotations).values()].sort((a, b) => a.number - b.number);
  const gutter = String(marked.at(-1)?.number ?? 1).length;
  const room = Math.max(20, width - gutter - 3);
  const bar = paint(`${" ".repeat(gutter)} |`, "blue");
  const rows = [bar];
  let previous: number | undefined;
  for (const { number, text, marks } of marked) {
    if (previous !== undefined && number > previous + 1) rows.push(paint("...", "blue"));
    previous = number;
    let shown: string | undefined;
    for (const { annotation, start, end, label } of marks) {
      const view = viewLine(text, start, end, room);
      // Another mark may need another part of a long line.
      if (view.text !== shown) {
        rows.push(`${paint(`${String(number).padStart(gutter)} |`, "blue")}${view.text === "" ? "" : ` ${view.text}`}`);
      }
      shown = view.text;
      const underline = paint(annotation.mark.repeat(view.to - view.from), ...annotation.styles);
      const lead = `${bar} ${" ".repeat(view.from)}${underline}`;
      if (label === undefined) {
        rows.push(lead);
      } else if (view.to + 1 + displayWidth(label) <= room) {
        rows.push(`${lead} ${paint(label, ...annotation.styles)}`);
      } else {
        rows.push(lead);
        for (const part of wrap(label, room)) rows.push(`${bar} ${paint(part, ...annotation.styles)}`);
      }
    }
  }
  return { gutter, rows };
}

function markLines(source: Source, annotations: readonly Annotation[]): Map<number, MarkedLine> {
  const marked = new Map<number, MarkedLine>();
  for (const annotation of annotations) {
    const shown = shownLines(source, annotation.range);
    for (const [index, number] of shown.entries()) {
      const lineStart = source.lines.lineStart(number);
      const line = marked.get(number) ?? { number, text: textOfLine(source, number), marks: [] };
      marked.set(number, line);
      const isLast = index === shown.length - 1;
      line.marks.push({
        annotation,
        start: Math.max(annotation.range.start - lineStart, index === 0 ? 0 : indentOf(line.text)),
        end: Math.min(annotation.range.end - lineStart, line.text.length),
        ...(isLast && annotation.label !== undefined && { label: annotation.label }),
      });
    }
  }
  // What the finding is about comes first, then what explains it.
  for (const { marks } of marked.values()) {
    marks.sort((a, b) => Number(a.annotation.mark === "-") - Number(b.annotation.mark === "-") || a.start - b.start);
  }
  return marked;
}

/** The numbers of the lines to show for a range, at least one. */
function shownLines({ lines }: Source, { start, end }: Range): number[] {
  const first = lines.position(start).line;
  // An end right after a line break belongs to the line before.
  const last = lines.position(Math.max(start, end - 1)).line;
  if (last === first) return [first];
  // Too long to show: its ends tell enough.
  if (last - first >= maxLinesShown) return [first, last];
  const between = Array.from({ length: last - first - 1 }, (_, index) => first + 1 + index);
  return [first, ...between.filter((number) => lines.lineEnd(number) > lines.lineStart(number)), last];
}

function textOfLine({ text, lines }: Source, number: number): string {
  return text.slice(lines.lineStart(number), lines.lineEnd(number));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
