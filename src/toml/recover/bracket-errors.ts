import { OPEN_BRACE, OPEN_BRACKET, showChar } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";
import { isCloser, trimEnd } from "./trim-end.ts";

// What goes wrong around brackets and commas.

type Unclosed = keyof typeof BRACKETS;
const BRACKETS = { "unclosed-array": "]", "unclosed-inline-table": "}" } as const;

function unclosed(code: Unclosed): string {
  const name = code === "unclosed-array" ? "array" : "inline table";
  return `The ${name} that starts here has no closing \`${BRACKETS[code]}\``;
}

/** Closes a container without its bracket, reporting that unless an earlier error explains it. */
export function reportUnclosed(s: ParseState, code: Unclosed, start: number): void {
  s.abandoned = true;
  if (s.damaged) return;
  s.damaged = true;
  s.report(code, start, start + 1, `${unclosed(code)}.`);
}

/** Deals with the wrong kind of closing bracket. */
export function closeWithWrong(s: ParseState, code: Unclosed, start: number, outer: number): void {
  const at = s.pos;
  if (outer === 0) s.pos++;
  if (s.damaged) return;
  const bracket = BRACKETS[code];
  s.report(
    code,
    start,
    start + 1,
    `${unclosed(code)}; ${showChar(s.text, at)} comes first.`,
    outer === 0
      ? replaceFix(`Close it with \`${bracket}\``, true, at, at + 1, bracket)
      : replaceFix(`Add \`${bracket}\``, false, at, at, bracket),
  );
}

export function reportExtraComma(s: ParseState, name: string): void {
  if (s.damaged) return;
  s.report(
    "extra-comma",
    s.pos,
    s.pos + 1,
    `No value stands before this comma of the ${name}.`,
    replaceFix("Remove the comma", true, s.pos, s.pos + 1, ""),
  );
}

/**
 * Reports that a value starts where a comma is expected. True when what follows is more likely a quoting mistake: then
 * the cursor is moved to the brackets at the line end and the error stands for the whole line.
 */
export function reportMissingComma(s: ParseState, previousEnd: number, at: number): boolean {
  const text = s.text;
  const glued = previousEnd === at;
  const c = text.charCodeAt(at);
  if (!glued || c === OPEN_BRACKET || c === OPEN_BRACE) {
    if (!s.damaged) {
      s.report(
        "missing-comma",
        at,
        at + 1,
        "A comma is missing before this value.",
        replaceFix("Add the comma", true, previousEnd, previousEnd, ","),
      );
    }
    return false;
  }
  if (!s.damaged) {
    s.report(
      "stray-characters",
      at,
      at + 1,
      `${showChar(text, at)} follows directly after a value; a comma or a quote is missing.`,
    );
  }
  skipToBracketsAtLineEnd(s);
  return true;
}

/** Moves to the run of closing brackets and commas that ends the line, or to the line end. */
export function skipToBracketsAtLineEnd(s: ParseState): void {
  const from = s.pos;
  const end = trimEnd(s.text, from + 1, s.lineEnd(from), isCloser);
  s.pos = Math.min(Math.max(end, from + 1), s.length);
  s.damaged = true;
}
