import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, CR, LF, isBlank } from "../tree/chars.ts";

/** Blanks, and the carriage return of a line end. */
export function isLineTrim(c: number): boolean {
  return isBlank(c) || c === CR;
}

/** What parts the words of a text: blanks and line ends. */
export function isWhite(c: number): boolean {
  return isLineTrim(c) || c === LF;
}

/** What closes the brackets of a line: closing brackets, commas and blanks. */
export function isCloser(c: number): boolean {
  return c === CLOSE_BRACKET || c === CLOSE_BRACE || c === COMMA || isBlank(c);
}

/** The end of what stands between `start` and `end`, without the characters at its end that do not count. */
export function trimEnd(text: string, start: number, end: number, isTrimmed = isLineTrim): number {
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
  return end;
}
