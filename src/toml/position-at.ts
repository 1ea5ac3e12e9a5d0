import { type LineColumn, LineIndex } from "./line-index.ts";

/**
 * The line and column of an offset, both from 1. Whoever asks for more than a few of one text makes a `LineIndex`.
 *
 * @param offset In UTF-16 code units, as all ranges have them; beyond the text it counts as its end.
 * @example
 * ```ts
 * positionAt('model = "gpt-5"\nmodle = 1', 16); // { line: 2, column: 1 }
 * ```
 */
export function positionAt(text: string, offset: number): LineColumn {
  return new LineIndex(text).position(offset);
}
