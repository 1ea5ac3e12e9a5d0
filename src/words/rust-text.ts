// Rust's idea of white space; JavaScript's differs in U+0085 and U+FEFF.
/** The white space of Rust, to stand in brackets of a regular expression. */
export const SPACES = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACE = new RegExp(`[${SPACES}]`);
const GAPS = new RegExp(`[${SPACES}]+`);
const encoder = new TextEncoder();

/** A text without white space at its ends, as Codex trims it. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

export function isBlank(text: string): boolean {
  return trimmed(text) === "";
}

/** The parts of a text between white space. */
export function words(text: string): string[] {
  return trimmed(text).split(GAPS).filter(Boolean);
}

/** Length in UTF-8, which is what limits of Codex count. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
