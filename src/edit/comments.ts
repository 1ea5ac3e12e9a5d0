import { blankLineFrom, isCommentLine, lineBefore, lineFrom, textStart } from "./lines.ts";

/** What headings are framed with. */
const RULERS = ["---", "===", "~~~", "***", "___", "+++", "───", "━━━", "═══"];
/** A line that tells tools something about the file, such as `#:schema`. */
const DIRECTIVE = /^#:/;

/**
 * The start of the block of comment lines right above a line, or of the line itself.
 *
 * @param floor Where something else ends that stands before it and may look like a comment.
 */
export function commentStart(text: string, start: number, floor: number): number {
  let at = start;
  // Where it stands on the same line, that line may be long, and is not looked at.
  while (at > floor) {
    const line = lineBefore(text, at);
    if (!line || line.start < floor || !isCommentLine(text, line)) break;
    at = line.start;
  }
  return at;
}

/**
 * The start of a line and the comment right above it that speaks of it. A comment that opens the file speaks of the
 * file, and what is framed as a heading of more than one line.
 */
export function ownCommentStart(text: string, start: number, floor: number): number {
  const at = commentStart(text, start, floor);
  return at === textStart(text) || text.slice(at, start).split("\n").some(isRuler) ? start : at;
}

function isRuler(line: string): boolean {
  const comment = line.trim();
  const words = comment.replace(/^#+[ \t]*/, "");
  return words === "" ? comment.length > 3 : RULERS.some((ruler) => words.startsWith(ruler));
}

/** As `ownCommentStart`, for what is to be lost: a comment of several lines tells what a setting does, and is kept. */
export function remarkStart(text: string, start: number, floor: number): number {
  const at = ownCommentStart(text, start, floor);
  return lineFrom(text, at)?.end === start ? at : start;
}

/** Where lines can be put in front of the first statement: above its comment, but below directives that open the file. */
export function aboveComment(text: string, start: number): number {
  let at = commentStart(text, start, 0);
  if (at !== textStart(text)) return at;
  for (let line = lineFrom(text, at); line && at < start; line = lineFrom(text, at)) {
    if (!DIRECTIVE.test(text.slice(line.start, line.end))) break;
    at = line.end;
  }
  return at;
}

/** The end of the comment lines from a line on, if nothing follows them that they could be about; else the line's start. */
export function closingCommentEnd(text: string, start: number): number {
  let at = start;
  for (let line = lineFrom(text, at); line && isCommentLine(text, line); line = lineFrom(text, at)) at = line.end;
  return at >= text.length || blankLineFrom(text, at) ? at : start;
}
