import { type BrokenLine, brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";

/** What programs put around the lines that they own. */
const MARK =
  /\b(?:BEGIN|END|START|STOP|MANAGED|GENERATED)\b|\b(?:begin|end|start|stop|managed|generated)\b.{0,60}\b(?:block|by|section|config)\b/;
const DECORATION = /^(?:<!--|[-=>*~_]{3}|<{3}[ <]*[A-Za-z]|<[^=]*>$)/;
const SETTING = /^\s*(?:[\w."'-]+\s*=(?!=)|\[)/;
const MERGE = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** Lines with which a program marks what it owns, without the `#` of a comment. */
export const unmarkedComment: Detector = (broken) => {
  const marks = brokenLines(broken).filter(isMark);
  const [first, ...others] = marks;
  if (!first) return undefined;
  const chars = broken.text.split("");
  for (const { start } of marks) chars[start] = "#";
  return {
    error: {
      code: "toml/unmarked-comment",
      start: first.start + (first.text.length - first.text.trimStart().length),
      end: first.start + first.text.length,
      message: "This line is a mark that some program has put here, and lacks the `#` of a comment.",
      ...(others.length > 0 && {
        related: others.map(({ start, text }) => ({
          message: "This one too.",
          range: { start, end: start + text.length },
        })),
      }),
      fix: {
        title: marks.length === 1 ? "Make it a comment" : "Make them comments",
        safe: true,
        edits: marks.map(({ start }) => ({ range: { start, end: start }, text: "# " })),
      },
    },
    rest: { kind: "text", text: chars.join("") },
  };
};

function isMark({ text }: BrokenLine): boolean {
  if (SETTING.test(text) || MERGE.test(text) || text.trim() === "") return false;
  return MARK.test(text) || DECORATION.test(text.trim());
}
