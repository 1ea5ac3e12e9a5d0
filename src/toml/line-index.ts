import { CR, LF } from "./chars.ts";

/** Columns are counted in steps of so many units. */
const BLOCK = 1024;

/** A place as people and editors name it: both numbers start at 1. */
export interface LineColumn {
  readonly line: number;
  /** In characters (Unicode code points) as Codex counts, so an emoji is one column. */
  readonly column: number;
}

/** Translates between UTF-16 offsets and lines and columns of one text. Lines end with LF or CRLF. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];
  /** How many surrogate pairs end before each block of the text; made when a long line asks for it. */
  #pairsBefore: Uint32Array | undefined;

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
    return { line: line + 1, column: this.#codePoints(this.#starts[line] as number, at) + 1 };
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

  #codePoints(from: number, to: number): number {
    // On a line of megabytes, to count from its start for each of many places would take for ever.
    if (to - from > BLOCK) return to - from - (this.#pairsUpTo(to) - this.#pairsUpTo(from));
    let count = 0;
    for (let i = from; i < to; i += this.#width(i)) count++;
    return count;
  }

  #pairsUpTo(offset: number): number {
    this.#pairsBefore ??= countPairs(this.#text);
    const block = Math.floor(offset / BLOCK);
    let count = this.#pairsBefore[block] ?? 0;
    for (let i = block * BLOCK; i < offset; i++) if (endsPair(this.#text, i)) count++;
    return count;
  }
}

function countPairs(text: string): Uint32Array {
  const before = new Uint32Array(Math.floor(text.length / BLOCK) + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (i % BLOCK === 0) before[i / BLOCK] = count;
    if (endsPair(text, i)) count++;
  }
  if (text.length % BLOCK === 0) before[text.length / BLOCK] = count;
  return before;
}

/** Whether the unit at an index is the second half of a surrogate pair. */
function endsPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}
