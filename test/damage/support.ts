import { lint } from "../../src/lint.ts";

/** The findings about a text: code and the text that each is about. */
export function told(text: string): string[] {
  return lint(text).map(({ code, range }) => `${code} ${JSON.stringify(text.slice(range.start, range.end))}`);
}

/** The codes of the findings about a text. */
export function codes(text: string): string[] {
  return lint(text).map(({ code }) => code);
}
