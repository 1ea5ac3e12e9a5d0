import { FloatNode, IntegerNode } from "../toml/tree/nodes.ts";

/** With more digits a number is beyond any type of Codex, and to know it exactly would take long. */
const MOST_DIGITS = 100;

/** The node of a number: an integer where it has neither a point nor an exponent, as in Codex's own reader. */
export function numberNode(text: string, start: number, end: number): IntegerNode | FloatNode {
  const written = text.slice(start, end);
  const value = Number(written);
  // JSON has no infinity: what is beyond a double is a number all the same.
  const finite = Math.max(-Number.MAX_VALUE, Math.min(value, Number.MAX_VALUE));
  if (/[.eE]/.test(written)) return new FloatNode(start, end, finite);
  const isExact = Number.isSafeInteger(value) || written.length > MOST_DIGITS;
  // `-0` is the integer 0.
  return new IntegerNode(start, end, isExact ? value + 0 : BigInt(written));
}
