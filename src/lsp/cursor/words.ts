import type { Range } from "../../diagnostics/diagnostic.ts";

/** A key segment or a value on its way through a text: where it is, and what it says. */
export interface Word extends Range {
  readonly text: string;
}

const BARE_KEY = /[^\s=.,#[\]{}"']*/y;
const BARE_VALUE = /[^\s,#\]}]*/y;

/** The key segment that starts at an offset; empty where there is none. */
export function keyWord(text: string, start: number): Word {
  const quote = text[start];
  return quote === '"' || quote === "'" ? quoted(text, start, quote) : bare(text, start, BARE_KEY);
}

/** The plain value that starts at an offset: a string, or all up to what ends a value. */
export function valueWord(text: string, start: number): Word {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return bare(text, start, BARE_VALUE);
  const three = quote.repeat(3);
  return text.startsWith(three, start) ? multiline(text, start, three) : quoted(text, start, quote);
}

function bare(text: string, start: number, pattern: RegExp): Word {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0] ?? "";
  return { start, end: start + found.length, text: found };
}

function quoted(text: string, start: number, quote: string): Word {
  let at = start + 1;
  while (at < text.length && text[at] !== quote && text[at] !== "\n") at += quote === '"' && text[at] === "\\" ? 2 : 1;
  const close = Math.min(at, text.length);
  const isClosed = text[close] === quote;
  return { start, end: isClosed ? close + 1 : close, text: text.slice(start + 1, close) };
}

function multiline(text: string, start: number, quotes: string): Word {
  const close = text.indexOf(quotes, start + 3);
  const end = close === -1 ? text.length : close;
  return { start, end: close === -1 ? end : end + 3, text: text.slice(start + 3, end) };
}
