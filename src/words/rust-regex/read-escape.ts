import type { Cursor } from "./cursor.ts";

/** What an escape stands for: one character, many, or a place between characters. */
export type Escape =
  { readonly kind: "char"; readonly char: string } | { readonly kind: "class" } | { readonly kind: "assertion" };

const CONTROLS: Readonly<Record<string, string>> = { a: "\x07", f: "\f", t: "\t", n: "\n", r: "\r", v: "\v" };
/** How many digits follow, without braces. */
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const BOUNDARIES: ReadonlySet<string> = new Set(["start", "end", "start-half", "end-half"]);
const LAST_CODE = 0x10ffff;

/** Reads what begins with the backslash here; tells what is wrong with it. */
export function readEscape(cursor: Cursor): Escape | string {
  cursor.at++;
  const { char } = cursor;
  if (char === undefined) return "it ends in a backslash";
  if (/[0-9]/.test(char)) return "it refers back to a group, which is not supported";
  const digits = HEX_DIGITS[char];
  if (digits !== undefined) return readHex(cursor, digits);
  if (char === "p" || char === "P") return readProperty(cursor);
  cursor.at++;
  if (/[dDsSwW]/.test(char)) return { kind: "class" };
  if (/[AzbB<>]/.test(char)) return (char === "b" ? boundaryProblem(cursor) : undefined) ?? { kind: "assertion" };
  const control = CONTROLS[char];
  if (control !== undefined) return { kind: "char", char: control };
  if (/[a-zA-Z]/.test(char) || char > "\x7f") return `there is no escape \`\\${char}\``;
  return { kind: "char", char };
}

function readHex(cursor: Cursor, count: number): Escape | string {
  const isHex = (char: string): boolean => /[0-9a-fA-F]/.test(char);
  let digits = "";
  if (cursor.next() === "{") {
    cursor.next();
    digits = cursor.take(isHex);
    if (cursor.char !== "}") return "the number of a character has no end, or other signs than hexadecimal digits";
    cursor.at++;
  } else {
    for (; digits.length < count && cursor.char !== undefined && isHex(cursor.char); cursor.next())
      digits += cursor.char;
    if (digits.length < count) return `the number of a character has fewer than ${count} hexadecimal digits`;
  }
  const code = Number.parseInt(digits, 16);
  // Halves of surrogate pairs are no characters.
  if (!(code <= LAST_CODE) || (code >= 0xd800 && code <= 0xdfff)) return `there is no character \`${digits}\``;
  return { kind: "char", char: String.fromCodePoint(code) };
}

function readProperty(cursor: Cursor): Escape | string {
  let name = cursor.next();
  if (name === "{") {
    cursor.next();
    name = cursor.take((char) => char !== "}");
    if (cursor.char === undefined) return "the name of a property of characters is not closed";
  }
  if (name === undefined) return "it ends before the name of a property of characters";
  cursor.at++;
  const letters = name.replaceAll(/[\s_-]/g, "");
  const isKnown = letters.length === 1 ? /[CLMNPSZ]/i.test(letters) : /^[\w\s\-.=:!]+$/.test(name) && letters !== "";
  return isKnown ? { kind: "class" } : `there is no property \`${name}\` of characters`;
}

/** `\b{start}`; a number in the braces is one of times instead. */
function boundaryProblem(cursor: Cursor): string | undefined {
  if (cursor.peek(0) !== "{") return undefined;
  const { at } = cursor;
  const first = cursor.next();
  if (first === undefined) return "a `{` is not closed";
  if (!/[A-Za-z-]/.test(first)) {
    cursor.at = at;
    return undefined;
  }
  const name = cursor.take((char) => /[A-Za-z-]/.test(char));
  if (cursor.char !== "}") return "a `{` is not closed";
  cursor.at++;
  return BOUNDARIES.has(name) ? undefined : `there is no boundary \`\\b{${name}}\``;
}
