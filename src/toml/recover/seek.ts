import type { ParseState } from "../tree/state.ts";

/**
 * Finds the next character of some kind: the offset of the first one at `offset` or behind; the length of the text where
 * there is none. The last answer is kept: from every place up to it the answer is the same, so that a line of many mistakes
 * is not searched to its end for each of them.
 *
 * @param isStop The same function for each question of its kind.
 */
export function seek(s: ParseState, isStop: (c: number) => boolean, offset: number): number {
  const { text, sought } = s;
  const last = sought.find((one) => one.isStop === isStop);
  if (last !== undefined && offset >= last.from && offset <= last.end) return last.end;
  let end = offset;
  while (end < text.length && !isStop(text.charCodeAt(end))) {
    end++;
    // From here on, the answer is known.
    if (end === last?.from && last.end >= end) end = last.end;
  }
  if (last === undefined) sought.push({ isStop, from: offset, end });
  else Object.assign(last, { from: offset, end });
  return end;
}
