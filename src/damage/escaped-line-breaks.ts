import { brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";
import { hideQuoted } from "./hide-quoted.ts";

/** A line break that a program wrote as two characters, where the next setting or header begins. */
const ESCAPED = /(?:\\r)?\\n(?=\s*(?:[\w."'-]+\s*=|\[|#|(?:\\r)?\\n|$))/g;

/** Settings on one line with `\n` between them, as a program writes that has escaped the whole text. */
export const escapedLineBreaks: Detector = (broken) => {
  const breaks = brokenLines(broken).flatMap(({ start, text }) => {
    const bare = hideQuoted(text);
    return Array.from(bare.matchAll(ESCAPED), ({ 0: { length }, index }) => ({
      start: start + index,
      end: start + index + length,
    }));
  });
  const [first] = breaks;
  if (!first) return undefined;
  const { text } = broken;
  const chars = text.split("");
  for (const { start, end } of breaks) {
    chars.fill(" ", start, end);
    chars[end - 1] = "\n";
  }
  return {
    error: {
      code: "toml/escaped-line-breaks",
      start: first.start,
      end: first.end,
      message: "Line breaks are written as `\\n` here, so that several lines are one.",
      fix: { title: "Start new lines", safe: true, edits: breaks.map((range) => ({ range, text: "\n" })) },
    },
    rest: { kind: "text", text: chars.join("") },
  };
};
