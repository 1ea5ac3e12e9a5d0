import type { TomlString } from "../toml/types.ts";

/** How strings are to be written. */
export interface StringStyle {
  /** Quotes for text that goes into both kinds. */
  readonly quotes: "basic" | "literal";
  /** Line break within strings of several lines. */
  readonly lineBreak: "\n" | "\r\n";
}

const BARE_KEY = /^[A-Za-z0-9_-]+$/;

/** A name as TOML: bare where it can be. */
export function writeKey(name: string, quotes: StringStyle["quotes"] = "basic"): string {
  return BARE_KEY.test(name) ? name : onOneLine(name, quotes);
}

/**
 * A text as TOML. Backslashes, as Windows paths and regular expressions have them, stay readable where that is possible.
 *
 * @param like The notation of the string whose place it takes.
 */
export function writeString(text: string, { quotes, lineBreak }: StringStyle, like?: TomlString["style"]): string {
  // Readers do not agree on what CRLF in a string means.
  const severalLines = text.includes("\n") && !text.includes("\r") && lineBreak === "\n";
  if (severalLines && like === "multiline-literal" && fitsLiteral(text, /'''|'$/)) return `'''\n${text}'''`;
  if (severalLines) return `"""\n${escapeEnd(text.split("\n").map(escapeLine).join("\n"))}"""`;
  return onOneLine(text, like === "basic" || like === "literal" ? like : quotes);
}

function onOneLine(text: string, quotes: StringStyle["quotes"]): string {
  const prefersLiteral = quotes === "literal" || /[\\"]/.test(text);
  if (prefersLiteral && !text.includes("\n") && fitsLiteral(text, /'/)) return `'${text}'`;
  return `"${escape(text)}"`;
}

/** Whether a text can stand in literal quotes, where nothing can be escaped. */
function fitsLiteral(text: string, quotes: RegExp): boolean {
  return !quotes.test(text) && !/[\0-\x08\x0b-\x1f\x7f]/.test(text);
}

/** JSON's escapes are TOML's as well, but for one character that JSON leaves as it is. */
function escape(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll("\x7f", "\\u007f");
}

/** A line of a string of several lines, in which quotes need no escape unless three follow each other. */
function escapeLine(line: string): string {
  return escape(line)
    .replaceAll(/\\./g, (escaped) => (escaped === '\\"' ? '"' : escaped))
    .replaceAll('"""', '""\\"');
}

/** Not all readers take a quote right before the three at the end. */
function escapeEnd(lines: string): string {
  return lines.endsWith('"') && !lines.endsWith('\\"') ? `${lines.slice(0, -1)}\\"` : lines;
}
