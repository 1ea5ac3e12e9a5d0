import { CR, LF } from "./tree/chars.ts";

/**
 * A place as people and editors name it: both numbers start at 1.
 *
 * @example
 * ```ts
 * const place: LineColumn = positionAt("a = 1\nb = 2", 10);
 * place; // { line: 2, column: 5 }
 * ```
 */
export interface LineColumn {
  readonly line: number;
  /** In characters (Unicode code points) as Codex counts, so an emoji is one column. */
  readonly column: number;
}

/** A line longer than this is not counted from its start for each question: it may be the whole file. */
const STEP = 1024;

/**
 * Translates between UTF-16 offsets and lines and columns of one text. Lines end with LF or CRLF.
 *
 * @example
 * ```ts
 * const lines = new LineIndex('model = "gpt-5"\nmodle = 1');
 * lines.position(16); // { line: 2, column: 1 }
 * lines.offset({ line: 2, column: 1 }); // 16
 * ```
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];
  /** By line: how many characters there are up to each multiple of STEP, as far as it has been asked for. */
  readonly #longLines = new Map<number, number[]>();

  constructor(text: string) {
    const starts = [0];
    for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
    this.#text = text;
    this.#starts = starts;
  }

  /** How many lines there are; a text that ends with a line break has an empty last line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line and column of an offset; offsets beyond the text count as its ends. */
  position(offset: number): LineColumn {
    const at = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.#lineAt(at);
    return { line: line + 1, column: this.#codePoints(line, at) + 1 };
  }

  /** The offset of a line and column; beyond the line's end, the end of its text. */
  offset({ line, column }: LineColumn): number {
    if (line < 1) return 0;
    if (line > this.#starts.length) return this.#text.length;
    let at = this.lineStart(line);
    const end = this.lineEnd(line);
    for (let left = column - 1; left > 0 && at < end; left--) at += this.#width(at);
    return Math.min(at, end);
  }

  /** The offset at which a line (from 1) starts. */
  lineStart(line: number): number {
    return this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1] as number;
  }

  /** The offset at which the text of a line (from 1) ends, before its LF or CRLF. */
  lineEnd(line: number): number {
    const next = this.#starts[Math.max(line, 1)];
    if (next === undefined) return this.#text.length;
    return next >= 2 && this.#text.charCodeAt(next - 2) === CR && this.#text.charCodeAt(next - 1) === LF
      ? next - 2
      : next - 1;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #width(at: number): number {
    return (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }

  /** How many characters there are from the start of a line. */
  #codePoints(line: number, to: number): number {
    const start = this.#starts[line] as number;
    if (to - start <= STEP) return this.#count(start, to);
    const counts = this.#longLines.get(line) ?? [0];
    this.#longLines.set(line, counts);
    const steps = Math.floor((to - start) / STEP);
    for (let step = counts.length; step <= steps; step++) {
      const at = start + step * STEP;
      counts.push((counts[step - 1] as number) + this.#count(at - STEP, at));
    }
    return (counts[steps] as number) + this.#count(start + steps * STEP, to);
  }

  /** How many characters start between two offsets; the second half of a pair belongs to the first. */
  #count(from: number, to: number): number {
    let count = to - from;
    for (let i = from; i < to; i++) if (this.#isSecondHalf(i)) count--;
    return count;
  }

  #isSecondHalf(at: number): boolean {
    const c = this.#text.charCodeAt(at);
    if (c < 0xdc00 || c > 0xdfff || at === 0) return false;
    const before = this.#text.charCodeAt(at - 1);
    return before >= 0xd800 && before <= 0xdbff;
  }
}
