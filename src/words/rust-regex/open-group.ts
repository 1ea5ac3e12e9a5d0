import type { Cursor } from "./cursor.ts";

/** What the beginning of a group says. */
export interface GroupStart {
  /** `(?i)`: it changes how the rest of the group around it is read, and holds nothing. */
  readonly isOnlyFlags: boolean;
  /** Whether spaces mean nothing from here on; undefined where it does not say. */
  readonly skipsSpace: boolean | undefined;
}

const PLAIN: GroupStart = { isOnlyFlags: false, skipsSpace: undefined };
const NOT_CLOSED = "a `(` is not closed";

/**
 * Reads what begins with the `(` here, as far as to what the group holds; tells what is wrong with it.
 *
 * @param names The names of groups so far, which grow.
 */
export function openGroup(cursor: Cursor, names: Set<string>): GroupStart | string {
  if (cursor.next() !== "?") return PLAIN;
  if (["?=", "?!", "?<=", "?<!"].some((start) => cursor.startsWith(start))) {
    return "it looks ahead or behind, which is not supported";
  }
  const lead = ["?P<", "?<"].find((start) => cursor.startsWith(start));
  if (lead === undefined) return readFlags(cursor);
  cursor.at += lead.length;
  return readName(cursor, names) ?? PLAIN;
}

/** @returns What is wrong with the name of a group. */
function readName(cursor: Cursor, names: Set<string>): string | undefined {
  let name = "";
  for (; cursor.char !== ">"; cursor.at++) {
    if (cursor.char === undefined) return NOT_CLOSED;
    name += cursor.char;
  }
  cursor.at++;
  if (!/^[_\p{Alphabetic}][_.[\]\p{Alphabetic}\p{N}]*$/u.test(name)) return "a group has a name that it cannot have";
  if (names.has(name)) return `two groups have the name \`${name}\``;
  names.add(name);
  return undefined;
}

function readFlags(cursor: Cursor): GroupStart | string {
  const seen = new Set<string>();
  let isNegated = false;
  let last = "";
  let skipsSpace: boolean | undefined;
  for (cursor.next(); cursor.char !== ":" && cursor.char !== ")"; cursor.next()) {
    if (cursor.char === undefined) return NOT_CLOSED;
    last = cursor.char;
    if (!/^[-imsUuRx]$/.test(last)) return `there is no flag \`${last}\` after \`(?\``;
    if (seen.has(last)) return `\`${last}\` stands twice after \`(?\``;
    seen.add(last);
    if (last === "-") isNegated = true;
    if (last === "x") skipsSpace = !isNegated;
  }
  if (last === "-") return "no flag follows the `-` after `(?`";
  const isOnlyFlags = cursor.char === ")";
  if (isOnlyFlags && seen.size === 0) return "there is nothing before `?` to repeat";
  return { isOnlyFlags, skipsSpace };
}
