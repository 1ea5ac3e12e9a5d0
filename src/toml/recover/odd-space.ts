import { BOM, isBlank, isUnicodeSpace, showChar } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";

/** A Unicode space or a byte order mark: what looks like a blank, or like nothing, and is none to TOML. */
export function isOddSpace(c: number): boolean {
  return isUnicodeSpace(c) || c === BOM;
}

/** The end of the odd spaces and blanks at `i`. */
export function oddSpaceEnd(text: string, i: number): number {
  while (isOddSpace(text.charCodeAt(i)) || isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** Reports an odd space in front of a key and moves behind it; false, unmoved, where there is none. */
export function skipOddSpace(s: ParseState): boolean {
  const start = s.pos;
  if (!isOddSpace(s.text.charCodeAt(start))) return false;
  s.pos = oddSpaceEnd(s.text, start);
  reportOddSpace(s, start, s.pos);
  return true;
}

/** Reports the odd space at `start`; blanks and more of it may follow up to `end`. */
export function reportOddSpace(s: ParseState, start: number, end: number): void {
  if (s.text.charCodeAt(start) === BOM) {
    s.report(
      "misplaced-bom",
      start,
      start + 1,
      "A byte order mark stands within the file.",
      replaceFix("Delete it", true, start, start + 1, ""),
    );
  } else {
    s.report(
      "unicode-space",
      start,
      end,
      `${showChar(s.text, start)} is not a blank to TOML.`,
      replaceFix("Write a plain space", true, start, end, " "),
    );
  }
}
