import { APOSTROPHE, BACKSLASH, DELETE, LF, QUOTE, SPACE, TAB, endsScalar, isBareKeyChar } from "./chars.ts";

const encoder = new TextEncoder();
/** Line feeds behind the text, so that scanning loops need no check for its end. */
const PADDING = 4;
/** A code unit makes at most three bytes of UTF-8. */
const MOST_BYTES = 3;
/** The buffer for texts up to this length is kept: most files are small, and new memory has its price. */
const LONGEST_KEPT = 1 << 20;

let kept = new Uint8Array(1 << 15);

/**
 * The UTF-16 code units of a text as bytes, with line feeds behind them: ASCII as it is, all else as NON_ASCII, which
 * TOML's syntax does not tell apart. `charCodeAt` has to find out at each call how the string is stored; reading an
 * array takes a quarter of the time, and the native encoder makes up for the copy.
 *
 * The result is valid until the next call.
 */
export function asciiUnits(text: string): Uint8Array {
  const length = text.length;
  let units = kept;
  if (units.length < length * MOST_BYTES + PADDING) {
    units = new Uint8Array(length * MOST_BYTES + PADDING);
    if (length <= LONGEST_KEPT) kept = units;
  }
  const { written } = encoder.encodeInto(text, units);
  if (written !== length) flatten(units, written);
  units.fill(LF, length, length + PADDING);
  return units;
}

/** What stands for every code unit beyond ASCII. */
export const NON_ASCII = 0x80;

/** What a character may stop or be part of; see `CLASSES`. */
export const STOPS_BASIC = 1;
export const STOPS_LITERAL = 2;
export const STOPS_COMMENT = 4;
export const IN_BARE_KEY = 8;
export const IS_NON_ASCII = 16;
export const ENDS_SCALAR = 32;

/**
 * By the result of `asciiUnits`: whether a character needs a look within a string or comment, belongs to a bare key,
 * is not ASCII, or ends a number.
 */
export const CLASSES: Uint8Array = Uint8Array.from({ length: 256 }, (_, c) => {
  const control = (c < SPACE && c !== TAB) || c === DELETE;
  return (
    (control || c === QUOTE || c === BACKSLASH ? STOPS_BASIC : 0) |
    (control || c === APOSTROPHE ? STOPS_LITERAL : 0) |
    (control ? STOPS_COMMENT : 0) |
    (isBareKeyChar(c) ? IN_BARE_KEY : 0) |
    (c >= NON_ASCII ? IS_NON_ASCII : 0) |
    (endsScalar(c) ? ENDS_SCALAR : 0)
  );
});

/** Makes a byte for each UTF-16 code unit out of well-formed UTF-8, in place. */
function flatten(units: Uint8Array, written: number): void {
  let at = 0;
  for (let i = 0; i < written; i++) {
    const c = units[i] as number;
    if (c < 0x80) units[at++] = c;
    else if (c >= 0xc0) {
      units[at++] = NON_ASCII;
      // Four bytes make a surrogate pair.
      if (c >= 0xf0) units[at++] = NON_ASCII;
    }
  }
}
