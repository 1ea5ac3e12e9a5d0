import { brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";

/** `[`, or `[[`, with a comment and a line break in place of the name. */
const OPENING = /^(\s*)(\[\[?)[ \t]*(#.*)$/;
const NAME = /^[ \t]*([^#\n]{1,300}?)[ \t]*(\]\]?)[ \t]*(#[^\n]*)?$/;
/** A name with a comment and a line break before the closing bracket. */
const NAMED_OPENING = /^\s*(\[\[?)[ \t]*([^#\]\n]{1,300}?)[ \t]*(#.*)$/;
const CLOSING = /^[ \t]*(\]\]?)[ \t]*$/;

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
  const opening = OPENING.exec(first);
  const name = opening && NAME.exec(second);
  if (opening && name) {
    const [, indent = "", open = "", comment = ""] = opening;
    return name[2]?.length === open.length
      ? { comment: indent + comment, written: `${indent}${open}${name[1]}${name[2]}` }
      : undefined;
  }
  const named = NAMED_OPENING.exec(first);
  const closing = named && CLOSING.exec(second);
  if (!named || !closing || closing[1]?.length !== named[1]?.length) return undefined;
  return { comment: named[3] ?? "", written: `${named[1]}${named[2]}${closing[1]}` };
}
