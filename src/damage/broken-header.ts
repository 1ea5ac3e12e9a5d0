import { lineBreakAt } from "../toml/line-break.ts";
import { brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";

/** `[`, or `[[`, and nothing or a comment in place of the name. */
const OPENING = /^(\[\[?)[ \t]*(#.*)?$/;
const NAME = /^([^#[\]\n]+)(\]\]?)$/;
/** A name that nobody writes into a list. */
const BARE_NAME = /^[\w-]/;
/** A name, and a comment before the closing bracket. */
const NAMED_OPENING = /^(\[\[?)([^#[\]\n]+)(#.*)$/;
/** How many lines of comments and blank ones may stand before the name. */
const MOST_LINES = 50;

/**
 * A header that is broken over several lines by comments and blank lines, as Codex itself and others write it that take what
 * stands above a key for a part of its name.
 */
export const brokenHeader: Detector = (broken) => {
  const { text } = broken;
  for (const line of brokenLines(broken)) {
    const header = headerAt(text, line);
    if (!header) continue;
    const { above, written, last, end } = header;
    // The header takes the end of its last line, so that it has its place after the line breaks.
    const mended = written.padEnd(end - last);
    const blank = `${" ".repeat(last - line.start - 1)}\n`;
    return {
      error: {
        code: "toml/broken-header",
        start: line.start,
        end,
        message: "There is more than a name between the brackets of this header; a header must stand on one line.",
        fix: {
          title: "Write the header on one line",
          safe: true,
          edits: [{ range: { start: line.start, end }, text: [...above, written].join(lineBreakAt(text, line.start)) }],
        },
      },
      rest: {
        kind: "text",
        text:
          text.slice(0, line.start) +
          (last + mended.length <= end ? blank + mended : written.padEnd(end - line.start)) +
          text.slice(end),
      },
    };
  }
  return undefined;
};

/** A broken header: the lines to go above it, how it is meant, and where its last line starts and ends. */
interface BrokenHeader {
  readonly above: readonly string[];
  readonly written: string;
  readonly last: number;
  readonly end: number;
}

function headerAt(text: string, first: { readonly text: string; readonly next: number }): BrokenHeader | undefined {
  const [, opened, name = "", why = ""] = NAMED_OPENING.exec(first.text.trim()) ?? [];
  const second = lineAt(text, first.next);
  const close = second.text.trim();
  if (opened !== undefined && (close === "]" || close === "]]") && close.length === opened.length) {
    return { above: [why], written: `${opened}${name.trim()}${close}`, last: second.start, end: second.end };
  }
  const [, open, comment] = OPENING.exec(first.text.trim()) ?? [];
  if (open === undefined) return undefined;
  const above = comment === undefined ? [] : [comment];
  let line = second;
  for (let count = 0; count < MOST_LINES && /^[ \t]*(?:#.*)?$/.test(line.text) && line.next <= text.length; count++) {
    above.push(line.text.trim());
    line = lineAt(text, line.next);
  }
  const [, key = "", bracket] = NAME.exec(line.text.trim()) ?? [];
  if (bracket?.length !== open.length || !(comment !== undefined || BARE_NAME.test(key.trim()))) return undefined;
  return { above, written: `${open}${key.trim()}${bracket}`, last: line.start, end: line.end };
}

interface Line {
  readonly start: number;
  /** Where its text ends, without blanks behind it. */
  readonly end: number;
  readonly next: number;
  readonly text: string;
}

/** The line that starts at an offset; of a very long one the beginning. */
function lineAt(text: string, start: number): Line {
  const lineFeed = text.indexOf("\n", start);
  const end = lineFeed === -1 ? text.length : lineFeed;
  const shown = text.slice(start, Math.min(end, start + 500)).trimEnd();
  return { start, end: start + shown.length, next: end + 1, text: shown };
}
