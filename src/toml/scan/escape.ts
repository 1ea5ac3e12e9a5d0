import type { ParseState } from "../tree/state.ts";
import { escapeLength } from "../tree/unescape.ts";

/** Whether `count` hexadecimal digits at `from` name a Unicode scalar value. */
function isScalarValue(text: string, from: number, count: number): boolean {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const c = text.charCodeAt(i);
    const lower = c | 32;
    const digit = c >= 48 && c <= 57 ? c - 48 : lower >= 97 && lower <= 102 ? lower - 87 : -1;
    if (digit === -1) return false;
    value = value * 16 + digit;
  }
  return value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
}

/** The length of the escape whose backslash is at `i`, without it; 0 where it is none. */
export function escapeAt(s: ParseState, i: number): number {
  const length = i + 1 < s.length ? escapeLength(s.units[i + 1] as number) : 0;
  return length < 2 || isScalarValue(s.text, i + 2, length - 1) ? length : 0;
}
