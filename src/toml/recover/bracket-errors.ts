import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET, isBlank, showChar } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";

// What goes wrong around brackets and commas.

/** Closes a container without its bracket, reporting that unless an earlier error explains it. */
export function reportUnclosed(s: ParseState, code: "unclosed-array" | "unclosed-inline-table", start: number): void {
  s.abandoned = true;
  if (s.damaged) return;
  s.damaged = true;
  const [name, bracket] = code === "unclosed-array" ? ["array", "]"] : ["inline table", "}"];
  s.report(code, start, start + 1, `The ${name} that starts here has no closing \`${bracket}\`.`);
}

/** Deals with the wrong kind of closing bracket. */
export function closeWithWrong(
  s: ParseState,
  code: "unclosed-array" | "unclosed-inline-table",
  start: number,
  outer: number,
): void {
  const at = s.pos;
  if (outer === 0) s.pos++;
  if (s.damaged) return;
  const [name, bracket] = code === "unclosed-array" ? ["array", "]"] : ["inline table", "}"];
  s.report(
    code,
    start,
    start + 1,
    `The ${name} that starts here has no closing \`${bracket}\`; ${showChar(s.text, at)} comes first.`,
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
  const text = s.text;
  const from = s.pos;
  let end = s.lineEnd(from);
  while (end > from + 1) {
    const c = text.charCodeAt(end - 1);
    if (c !== CLOSE_BRACKET && c !== CLOSE_BRACE && c !== COMMA && !isBlank(c)) break;
    end--;
  }
  s.pos = Math.min(Math.max(end, from + 1), s.length);
  s.damaged = true;
}
