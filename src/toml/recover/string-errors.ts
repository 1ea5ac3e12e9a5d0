import { APOSTROPHE, CR, QUOTE, isBlank, showChar } from "../tree/chars.ts";
import { InvalidNode } from "../tree/nodes.ts";
import type { ParseState, ReportExtras } from "../tree/state.ts";
import { looksLikeStatement } from "./look-ahead.ts";
import { replaceFix } from "./replace-fix.ts";
import { isCloser, trimEnd } from "./trim-end.ts";

const WINDOWS_PATH = /^(?:[A-Za-z]:\\|\\\\[^\\])/;
/** Longer strings are not worth a fix, and cutting them out for each error would cost too much. */
const LONGEST_FIX = 10_000;

function isWindowsPath(text: string, from: number): boolean {
  return WINDOWS_PATH.test(text.slice(from, from + 4));
}

/**
 * Reports the first bad escape of a string; the others are the same mistake.
 *
 * @param goodEscapes how many valid escapes other than `\\` it has; taking backslashes as they are would change them
 */
export function reportBadEscape(s: ParseState, start: number, end: number, at: number, goodEscapes: number): void {
  const text = s.text;
  const multiline = text.startsWith('"""', start);
  const marks = multiline ? 3 : 1;
  const path = isWindowsPath(text, start + marks);
  const letter = showChar(text, at + 1);
  const message = path
    ? "Backslashes in a double-quoted string start escapes, so this Windows path cannot be read."
    : `The backslash before ${letter} starts no valid escape.`;
  const width = at + 1 < end ? ((text.codePointAt(at + 1) ?? 0) > 0xffff ? 3 : 2) : 1;
  const safe = path || (goodEscapes === 0 && !/[uUx ]/.test(text.charAt(at + 1)));
  s.report("bad-escape", at, at + width, message, useSingleQuotes(text, start, end, marks, safe));
}

/** What helps where backslashes are meant as they are: single quotes, unless the text could not stand in them. */
function useSingleQuotes(text: string, start: number, end: number, marks: number, safe: boolean): ReportExtras {
  const hint = "Use single quotes, which take backslashes as they are, or double each backslash.";
  const quote = "'".repeat(marks);
  const inner = end - start <= LONGEST_FIX ? text.slice(start + marks, end - marks) : quote;
  // An escaped quote or backslash would become two characters; at the start of a path two backslashes are meant.
  const isOther = inner.includes(quote) || inner.endsWith("'") || inner.includes('\\"') || inner.includes("\\\\", 1);
  return isOther ? { hint } : { hint, ...replaceFix("Use single quotes", safe, start, end, quote + inner + quote) };
}

/**
 * Reports a one-line string without closing quote and moves the cursor to where the line probably goes on: its end,
 * or the closing brackets at its end when the string is within brackets.
 */
export function reportUnterminated(s: ParseState, start: number, quote: number): InvalidNode {
  const text = s.text;
  const mark = String.fromCharCode(quote);
  const end = trimEnd(text, start + 1, s.lineEnd(start), s.depth > 0 ? isCloser : isBlank);
  s.damaged = true;
  s.pos = end;
  const node = new InvalidNode(start, end);
  if (quote === QUOTE && text.startsWith('\\"', end - 2) && isWindowsPath(text, start + 1)) {
    const message = "The backslash before the closing quote makes it part of the string.";
    s.report("bad-escape", end - 2, end, message, useSingleQuotes(text, start, end, 1, true));
    return node;
  }
  const brokenEnd = s.depth === 0 ? closingOnLaterLine(s, quote) : -1;
  if (brokenEnd !== -1) {
    s.pos = brokenEnd;
    s.report(
      "unterminated-string",
      start,
      end,
      `The string is broken over several lines, which a single ${mark} does not allow.`,
      {
        hint: `Strings over several lines are enclosed in ${mark.repeat(3)}.`,
        fix: {
          title: `Use ${mark.repeat(3)}`,
          safe: false,
          edits: [
            { range: { start, end: start + 1 }, text: mark.repeat(3) },
            { range: { start: brokenEnd - 1, end: brokenEnd }, text: mark.repeat(3) },
          ],
        },
      },
    );
    return new InvalidNode(start, brokenEnd);
  }
  const other = quote === QUOTE ? APOSTROPHE : QUOTE;
  const wrongClose = end > start + 1 && text.charCodeAt(end - 1) === other;
  s.report(
    "unterminated-string",
    start,
    end,
    wrongClose
      ? `The string starts with ${mark} and ends with ${String.fromCharCode(other)}; both ends need the same quote.`
      : `The string that starts here has no closing ${mark} on its line.`,
    wrongClose
      ? replaceFix(`End the string with ${mark}`, false, end - 1, end, mark)
      : replaceFix(`Add the closing ${mark}`, false, end, end, mark),
  );
  return node;
}

/** How many lines a string without triple quotes is searched for its end. */
const BROKEN_STRING_LINES = 20;

/**
 * The end of a string that goes on over line breaks: the first later line with the quote has it last, and no line up
 * to there looks like a statement of its own. -1 where there is none.
 */
function closingOnLaterLine(s: ParseState, quote: number): number {
  const mark = String.fromCharCode(quote);
  let line = s.text.indexOf("\n", s.pos) + 1;
  for (let count = 0; line > 0 && line < s.length && count < BROKEN_STRING_LINES; count++) {
    if (looksLikeStatement(s, line)) return -1;
    const lf = s.text.indexOf("\n", line);
    const text = s.text.slice(line, lf === -1 ? s.length : lf).trimEnd();
    const at = text.indexOf(mark);
    if (at !== -1) return at === text.length - 1 ? line + at + 1 : -1;
    line = lf + 1;
  }
  return -1;
}

/** Reports a control character within a string. */
export function reportControl(s: ParseState, at: number): void {
  if (s.text.charCodeAt(at) === CR) s.reportBareCarriageReturn(at);
  else {
    s.report("control-character", at, at + 1, `The string holds the control character ${showChar(s.text, at)}.`, {
      hint: "Write it as an escape in double quotes, or remove it.",
    });
  }
}
