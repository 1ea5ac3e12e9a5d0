/** UTF-16 code units that mean something in TOML, and tests on them. */

export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const SEMICOLON = 59;
export const EQUALS = 61;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const UNDERSCORE = 95;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
export const DELETE = 127;
export const BOM = 0xfeff;

/** A letter, digit, `_` or `-`: what a key may hold without quotes. */
export function isBareKeyChar(c: number): boolean {
  return ((c | 32) - 97) >>> 0 < 26 || (c >= ZERO && c <= NINE) || c === MINUS || c === UNDERSCORE;
}

export function isDigit(c: number): boolean {
  return c >= ZERO && c <= NINE;
}

export function isLetter(c: number): boolean {
  return ((c | 32) - 97) >>> 0 < 26;
}

export function isBlank(c: number): boolean {
  return c === SPACE || c === TAB;
}

/** A control character that TOML allows nowhere (line feed, carriage return and tab are judged on their own). */
export function isControl(c: number): boolean {
  return (c < SPACE && c !== TAB && c !== LF && c !== CR) || c === DELETE;
}

/** A Unicode space that looks like a blank and is none to TOML (what a paste from a web page brings in). */
export function isUnicodeSpace(c: number): boolean {
  return (
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200d) ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x2060 ||
    c === 0x3000
  );
}

/** Whether a number, boolean or date ends before this character. */
export function endsScalar(c: number): boolean {
  return "\t\n\r \"#',;=[]{}".includes(String.fromCharCode(c));
}

/** How a character is named in a message: itself when it can be seen, its code point otherwise. */
export function showChar(text: string, offset: number): string {
  const c = text.codePointAt(offset);
  if (c === undefined) return "the end of the file";
  if (c === LF || c === CR) return "the end of the line";
  if (c > SPACE && c !== DELETE && !isUnicodeSpace(c) && !(c >= 0x80 && c < 0xa0) && c !== BOM) {
    return `\`${String.fromCodePoint(c)}\``;
  }
  return codePoint(c);
}

/** A character by its number: `U+0007`. */
export function codePoint(c: number): string {
  return `U+${c.toString(16).toUpperCase().padStart(4, "0")}`;
}
