import type { ParseState } from "../tree/state.ts";
import { escapeLength } from "../tree/unescape.ts";

/** Whether `count` hexadecimal digits at `from` name a Unicode scalar value. */
function isScalarValue(text: string, from: number, count: number): boolean {
  const digits = text.slice(from, from + count);
  const value = Number.parseInt(digits, 16);
  return digits.length === count && !/[^\da-f]/i.test(digits) && value <= 0x10ffff && (value & ~0x7ff) !== 0xd800;
}

/** The length of the escape whose backslash is at `i`, without it; 0 where it is none. */
export function escapeAt(s: ParseState, i: number): number {
  const length = i + 1 < s.length ? escapeLength(s.units[i + 1] as number) : 0;
  return length < 2 || isScalarValue(s.text, i + 2, length - 1) ? length : 0;
}
