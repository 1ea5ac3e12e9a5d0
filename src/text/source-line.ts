import { displayWidth, graphemes, graphemeWidth } from "./display-width.ts";
import { escapeCharacter, escapeControls, isCommandMark } from "./escape-controls.ts";

/** A source line as shown, fitted to a width, with a mark under some of its columns. */
export interface LineView {
  readonly text: string;
  /** Columns of the mark, half-open and never empty; they may lie one past the text. */
  readonly from: number;
  readonly to: number;
}

/** A character as shown. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
  /** Column in the whole line. */
  readonly column: number;
}

const tabWidth = 4;
const ellipsis = "…";

/**
 * Fits a line into `width` columns so that the part from `start` to `end` (UTF-16 offsets in the line) is seen, or its
 * beginning when all of it is too long. Tabs become spaces, control characters become visible.
 */
export function viewLine(line: string, start: number, end: number, width: number): LineView {
  // Only the neighbourhood is looked at: a line may be megabytes long.
  const sliceStart = alignToCharacter(line, Math.max(0, start - 4 * width));
  const sliceEnd = alignToCharacter(line, Math.min(line.length, start + 8 * width));
  const cells = toCells(line.slice(sliceStart, sliceEnd), sliceStart);
  const total = endColumn(cells);
  const markFrom = cells.findLast(({ offset }) => offset <= start && start < sliceEnd)?.column ?? total;
  const markTo = Math.max(markFrom + 1, cells.find(({ offset }) => offset >= end)?.column ?? total);

  const cutLeft = sliceStart > 0;
  const cutRight = sliceEnd < line.length;
  let shown = cells;
  if (cutLeft || markTo > width - 1) {
    const spare = cutRight ? Number.POSITIVE_INFINITY : total - width + 1;
    const from = Math.min(markFrom - Math.floor(width / 4), spare);
    if (from > 0) shown = cells.filter(({ column }) => column > from);
  }
  const lead = cutLeft || shown.length < cells.length ? ellipsis : "";
  const origin = (shown[0]?.column ?? total) - lead.length;
  let tail = "";
  if (cutRight || total - origin > width) {
    tail = ellipsis;
    shown = shown.filter(({ column, width: columns }) => column + columns - origin < width);
  }
  const text = lead + shown.map((cell) => cell.text).join("") + tail;
  const limit = tail === "" ? markTo - origin : displayWidth(text);
  const from = markFrom - origin;
  return { text, from, to: Math.max(from + 1, Math.min(markTo - origin, limit)) };
}

function toCells(text: string, firstOffset: number): Cell[] {
  const cells: Cell[] = [];
  let offset = firstOffset;
  let column = 0;
  for (const grapheme of graphemes(text)) {
    const shown = isCommandMark(text, offset - firstOffset)
      ? escapeCharacter(grapheme)
      : showGrapheme(grapheme, offset, column);
    const width = shown === grapheme ? graphemeWidth(shown) : displayWidth(shown);
    cells.push({ text: shown, width, offset, column });
    offset += grapheme.length;
    column += width;
  }
  return cells;
}

function showGrapheme(grapheme: string, offset: number, column: number): string {
  if (grapheme === "\t") return " ".repeat(tabWidth - (column % tabWidth));
  // A byte order mark belongs to the file's form, not to what it says.
  if (grapheme === "\uFEFF" && offset === 0) return "";
  return escapeControls(grapheme);
}

function endColumn(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
}

/** Moves an offset out of the middle of a surrogate pair. */
function alignToCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
