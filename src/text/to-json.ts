import { HIDDEN } from "./hidden-characters.ts";

/**
 * What must not reach a terminal or a log as it is. Line breaks are between the values: within them, JSON has none. The
 * second half of `##[` would start a command in the log of a CI service.
 */
const unsafe = new RegExp(String.raw`(?!\n)${HIDDEN}|(?<=#)#(?=\w*\[)`, "gu");

/**
 * A value as JSON of which every character is seen as it is; all others are escaped, so that a reader gets the same value.
 *
 * @param indent Spaces a level; without it all is on one line.
 */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unsafe, escapeUnits);
}

function escapeUnits(character: string): string {
  return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
