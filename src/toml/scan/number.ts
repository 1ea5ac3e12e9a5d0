import { reportBadNumber } from "../recover/number-errors.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  CR,
  DOT,
  HASH,
  LF,
  MINUS,
  NINE,
  PLUS,
  SPACE,
  TAB,
  UNDERSCORE,
  ZERO,
  endsScalar,
  isDigit,
  isUnicodeSpace,
} from "../tree/chars.ts";
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
  const ended =
    i >= length ||
    c === LF ||
    c === COMMA ||
    c === CR ||
    c === SPACE ||
    c === CLOSE_BRACKET ||
    c === CLOSE_BRACE ||
    c === HASH ||
    c === TAB;
  if (ended && digits > 0 && digits <= SAFE_DIGITS && (digits === 1 || (units[first] as number) !== ZERO)) {
    s.pos = i;
    // `0 -` keeps a negative zero out of the tree: TOML integers have none.
    return new IntegerNode(start, i, negative ? 0 - value : value);
  }
  if (c === DOT && digits > 0 && (digits === 1 || (units[first] as number) !== ZERO)) {
    const float = scanPlainFloat(s, i + 1, value, digits, negative);
    if (float !== undefined) return float;
  }
  if ((digits >= 2 && c === COLON) || (digits >= 4 && c === MINUS)) return scanDatetime(s);
  return scanOtherNumber(s, i);
}

/** Powers of ten that a double holds exactly. */
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * Reads the digits after a point. With 15 digits in all, the quotient of two exact doubles is the double nearest to the
 * number. Undefined for more digits, exponents and anything malformed.
 */
function scanPlainFloat(
  s: ParseState,
  from: number,
  whole: number,
  digits: number,
  negative: boolean,
): FloatNode | undefined {
  const units = s.units;
  let value = whole;
  let i = from;
  let c = 0;
  while (i < s.length) {
    c = units[i] as number;
    if (c < ZERO || c > NINE) break;
    value = value * 10 + (c - ZERO);
    i++;
  }
  const decimals = i - from;
  if (decimals === 0 || digits + decimals > SAFE_DIGITS || (i < s.length && !endsScalar(c))) return undefined;
  const start = s.pos;
  s.pos = i;
  const result = value / (POWERS_OF_TEN[decimals] as number);
  return new FloatNode(start, i, negative ? -result : result);
}

function scanOtherNumber(s: ParseState, from: number): IntegerNode | FloatNode | InvalidNode | undefined {
  const text = s.text;
  const start = s.pos;
  let end = from;
  while (end < s.length && !endsScalar(text.charCodeAt(end)) && !isUnicodeSpace(text.charCodeAt(end))) end++;
  const token = text.slice(start, end);
  const signed = token.charCodeAt(0) === PLUS || token.charCodeAt(0) === MINUS;
  const body = signed ? token.slice(1) : token;
  if (body === "inf" || body === "nan") {
    s.pos = end;
    const value = body === "nan" ? NaN : token.charCodeAt(0) === MINUS ? -Infinity : Infinity;
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
  const value = integerValue(body, signed && token.charCodeAt(0) === MINUS);
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
  let digits = body.includes("_") ? body.replaceAll("_", "") : body;
  const prefixed = digits.charCodeAt(0) === ZERO && digits.length > 2;
  if (prefixed) digits = digits.slice(0, 2) + digits.slice(2).replace(/^0+(?=.)/, "");
  if (digits.length > LONGEST_INTEGER + 2) return undefined;
  const big = negative ? -BigInt(digits) : BigInt(digits);
  if (big > MAX_I64 || big < MIN_I64) return undefined;
  const value = Number(big);
  return Number.isSafeInteger(value) ? value : big;
}

/** Reads digits with single underscores between them; the index after them, or -1. */
function digitsEnd(body: string, i: number, isOne: (c: number) => boolean): number {
  const start = i;
  let afterDigit = false;
  for (; i < body.length; i++) {
    const c = body.charCodeAt(i);
    if (isOne(c)) afterDigit = true;
    else if (c === UNDERSCORE && afterDigit) afterDigit = false;
    else break;
  }
  return i > start && afterDigit ? i : -1;
}

function isHex(c: number): boolean {
  const lower = c | 32;
  return isDigit(c) || (lower >= 97 && lower <= 102);
}

function isOctal(c: number): boolean {
  return c >= ZERO && c <= 55;
}

function isBinary(c: number): boolean {
  return c === ZERO || c === 49;
}

/** What an unsigned number is by its shape; empty when it is malformed. */
function numberShape(body: string): "decimal" | "radix" | "float" | "" {
  if (body.charCodeAt(0) === ZERO && body.length > 1) {
    const radix = body.charCodeAt(1);
    const test = radix === 120 ? isHex : radix === 111 ? isOctal : radix === 98 ? isBinary : undefined;
    if (test !== undefined) return digitsEnd(body, 2, test) === body.length ? "radix" : "";
    if (isDigit(radix) || radix === UNDERSCORE) return "";
  }
  let i = digitsEnd(body, 0, isDigit);
  if (i === -1) return "";
  if (i === body.length) return "decimal";
  if (body.charCodeAt(i) === DOT) {
    i = digitsEnd(body, i + 1, isDigit);
    if (i === -1) return "";
    if (i === body.length) return "float";
  }
  if ((body.charCodeAt(i) | 32) !== 101) return "";
  i++;
  const sign = body.charCodeAt(i);
  if (sign === PLUS || sign === MINUS) i++;
  return digitsEnd(body, i, isDigit) === body.length ? "float" : "";
}
