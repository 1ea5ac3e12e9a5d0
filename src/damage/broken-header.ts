import { brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";

/** `[`, or `[[`, and a comment in place of the name. */
const OPENING = /^(\[\[?)[ \t]*(#.*)$/;
const NAME = /^([^#[\]\n]+)(\]\]?)$/;
/** A name, and a comment before the closing bracket. */
const NAMED_OPENING = /^(\[\[?)([^#[\]\n]+)(#.*)$/;

/** A header that is broken over two lines by a comment, as libraries for TOML write it that take a comment for a part of the name. */
export const brokenHeader: Detector = (broken) => {
  const { text } = broken;
  for (const line of brokenLines(broken)) {
    const lineFeed = text.indexOf("\n", line.next);
    const second = text.slice(line.next, Math.min(lineFeed === -1 ? text.length : lineFeed, line.next + 500)).trimEnd();
    const header = joined(line.text, second);
    if (!header) continue;
    const end = line.next + second.length;
    const { comment, written } = header;
    // The header takes the end of the second line, so that it has its place after the line break.
    const blank = `${" ".repeat(line.next - line.start - 1)}\n`;
    const mended = written.length <= second.length ? written.padEnd(second.length) : undefined;
    return {
      error: {
        code: "toml/broken-header",
        start: line.start,
        end,
        message: "A comment stands between the brackets of this header; a header must stand on one line.",
        fix: {
          title: "Put the comment above the header",
          safe: true,
          edits: [{ start: line.start, end, text: `${comment}\n${written}` }],
        },
      },
      rest: {
        kind: "text",
        text:
          mended === undefined
            ? text.slice(0, line.start) + `${written.padEnd(end - line.start)}` + text.slice(end)
            : text.slice(0, line.start) + blank + mended + text.slice(end),
      },
    };
  }
  return undefined;
};

function joined(first: string, second: string): { readonly comment: string; readonly written: string } | undefined {
  const [, open, comment] = OPENING.exec(first.trim()) ?? [];
  if (open !== undefined && comment !== undefined) {
    const [, name = "", close] = NAME.exec(second.trim()) ?? [];
    return close?.length === open.length ? { comment, written: `${open}${name.trim()}${close}` } : undefined;
  }
  const [, opened, name = "", why = ""] = NAMED_OPENING.exec(first.trim()) ?? [];
  const close = second.trim();
  const isClosed = (close === "]" || close === "]]") && close.length === opened?.length;
  return isClosed ? { comment: why, written: `${opened}${name.trim()}${close}` } : undefined;
}
