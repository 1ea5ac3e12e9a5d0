import { blankOut } from "./blank-out.ts";
import type { Detector } from "./damage.ts";

/** Shorter texts may be the same line twice. */
const SHORTEST = 20;

/** A file whose whole content stands in it twice, as after an installer that ran again. */
export const doubledFile: Detector = ({ text }) => {
  const whole = text.trimEnd();
  const firstLine = text.slice(0, text.indexOf("\n") + 1);
  if (whole.length < SHORTEST || firstLine.trim() === "") return undefined;
  // The second half begins with the first line again, at the middle or a few line breaks off it.
  const middle = Math.floor(whole.length / 2);
  const start = text.indexOf(firstLine, Math.max(1, middle - 4));
  if (start === -1 || start > middle + 4 || text.slice(0, start).trim() !== text.slice(start).trim()) return undefined;
  const range = { start, end: text.length };
  return {
    error: {
      code: "toml/doubled-file",
      start,
      end: start + firstLine.trimEnd().length,
      message: "From here on the file repeats all that stands above.",
      fix: { title: "Remove the second half", safe: true, edits: [{ range, text: "" }] },
    },
    rest: { kind: "text", text: blankOut(text, [range]) },
  };
};
