import type { Detector } from "./damage.ts";

/** Lines that end in carriage returns alone, as on very old systems: the whole file is one line to TOML. */
export const carriageReturns: Detector = ({ text, errors }) => {
  const error = errors.find(({ code }) => code === "toml/bare-carriage-return");
  if (!error || text.includes("\n")) return undefined;
  const edits = Array.from(text.matchAll(/\r/g), ({ index }) => ({
    range: { start: index, end: index + 1 },
    text: "\n",
  }));
  return {
    error: {
      code: "toml/bare-carriage-return",
      start: error.start,
      end: error.end,
      message: "The lines of this file end in carriage returns alone, so that it is a single line.",
      fix: { title: "End the lines with line feeds", safe: true, edits },
    },
    rest: { kind: "text", text: text.replaceAll("\r", "\n") },
  };
};
