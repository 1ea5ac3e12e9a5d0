import { reportBadNumber } from "../recover/number-errors.ts";
import { CLASSES, ENDS_SCALAR } from "../tree/ascii.ts";
import { COLON, MINUS, NINE, PLUS, ZERO, endsScalar, isUnicodeSpace } from "../tree/chars.ts";
import { type DatetimeNode, FloatNode, IntegerNode, InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { scanDatetime } from "./datetime.ts";

/** Fifteen digits always fit into a double. */
const SAFE_DIGITS = 15;
const MAX_I64 = 2n ** 63n - 1n;
const MIN_I64 = -(2n ** 63n);
/** Digits beyond which no integer fits in 64 bits, whatever its radix; longer ones are not worth converting. */
const LONGEST_INTEGER = 64;

/** Reads what starts with a digit, a sign, `inf` or `nan` at the cursor; undefined when it is no such thing. */
export function scanNumber(s: ParseState): IntegerNode | FloatNode | DatetimeNode | InvalidNode | undefined {
  const units = s.units;
  const length = s.length;
  const start = s.pos;
  let i = start;
  let c = units[i] as number;
  const negative = c === MINUS;
  if (negative || c === PLUS) i++;
  const first = i;
  let value = 0;
  while (i < length) {
    c = units[i] as number;
    if (c < ZERO || c > NINE) break;
    value = value * 10 + (c - ZERO);
    i++;
  }
  const digits = i - first;
  const ended = i >= length || ((CLASSES[c] as number) & ENDS_SCALAR) !== 0;
  if (ended && digits > 0 && digits <= SAFE_DIGITS && (digits === 1 || (units[first] as number) !== ZERO)) {
    s.pos = i;
    // `0 -` keeps a negative zero out of the tree: TOML integers have none.
    return new IntegerNode(start, i, negative ? 0 - value : value);
  }
  if ((digits >= 2 && c === COLON) || (digits >= 4 && c === MINUS)) return scanDatetime(s);
  return scanOtherNumber(s, i);
}

function scanOtherNumber(s: ParseState, from: number): IntegerNode | FloatNode | InvalidNode | undefined {
  const text = s.text;
  const start = s.pos;
  let end = from;
  while (end < s.length && !endsScalar(text.charCodeAt(end)) && !isUnicodeSpace(text.charCodeAt(end))) end++;
  const token = text.slice(start, end);
  const body = token.replace(/^[+-]/, "");
  const signed = body !== token;
  const negative = token.charCodeAt(0) === MINUS;
  if (body === "inf" || body === "nan") {
    s.pos = end;
    const value = body === "nan" ? NaN : negative ? -Infinity : Infinity;
    return new FloatNode(start, end, value);
  }
  const shape = numberShape(body);
  if (shape === "" || (signed && shape === "radix")) return reportBadNumber(s, start, end);
  s.pos = end;
  if (shape === "float") {
    const value = Number(token.replaceAll("_", ""));
    if (Number.isFinite(value)) return new FloatNode(start, end, value);
    s.report("float-out-of-range", start, end, "The float is too large for 64 bits.");
    return new InvalidNode(start, end);
  }
  const value = integerValue(body, negative);
  if (value !== undefined) return new IntegerNode(start, end, value);
  s.report(
    "integer-out-of-range",
    start,
    end,
    "The integer does not fit in 64 bits, and Codex refuses the file for it.",
    {
      hint: "Integers reach from -9223372036854775808 to 9223372036854775807; put an identifier in quotes.",
    },
  );
  return new InvalidNode(start, end);
}

function integerValue(body: string, negative: boolean): number | bigint | undefined {
  // Zeros behind a prefix do not count.
  const digits = body.replaceAll("_", "").replace(/^(0[xob])0+(?=.)/, "$1");
  if (digits.length > LONGEST_INTEGER + 2) return undefined;
  const big = negative ? -BigInt(digits) : BigInt(digits);
  if (big > MAX_I64 || big < MIN_I64) return undefined;
  const value = Number(big);
  return Number.isSafeInteger(value) ? value : big;
}

/** An underscore that is not between two digits. */
const LOOSE_UNDERSCORE = /^_|_$|_\D|\D_/;
/** The same with a prefix, behind which any character is taken for a digit. */
const LOOSE_UNDERSCORE_PREFIXED = /^.._|__|_$/;
const PREFIXED = /^0(?:x[\dA-Fa-f]+|o[0-7]+|b[01]+)$/;
const DECIMAL = /^(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What an unsigned number is by its shape; empty when it is malformed. */
function numberShape(body: string): "decimal" | "radix" | "float" | "" {
  const prefixed = /^0[xob]/.test(body);
  if ((prefixed ? LOOSE_UNDERSCORE_PREFIXED : LOOSE_UNDERSCORE).test(body)) return "";
  const digits = body.replaceAll("_", "");
  if (prefixed) return PREFIXED.test(digits) ? "radix" : "";
  if (!DECIMAL.test(digits)) return "";
  return /\D/.test(digits) ? "float" : "decimal";
}
