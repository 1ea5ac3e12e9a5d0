import type { OffsetRange } from "../toml/types.ts";
import { blankOut } from "./blank-out.ts";
import type { Detector } from "./damage.ts";

/** A conflict as version control writes it: two versions, and between them sometimes what they come from. */
const CONFLICT =
  /^<{7}(?: [^\n]*)?\n((?:(?!={7}\s|\|{7}\s)[^\n]*\n)*)(?:\|{7}[^\n]*\n(?:(?!={7}\s)[^\n]*\n)*)?={7}[^\S\n]*\n(?:(?!>{7}(?:\s|$))[^\n]*\n)*>{7}[^\n]*(?:\n|$)/m;

/** The first unresolved merge; what follows from having both versions is not reported. */
export const mergeConflict: Detector = ({ text, errors }) => {
  if (!errors.some(({ code }) => code === "toml/merge-conflict")) return undefined;
  const found = CONFLICT.exec(text);
  if (!found) return undefined;
  const [whole, first = ""] = found;
  const start = found.index;
  const firstStart = start + whole.indexOf("\n") + 1;
  const others: readonly OffsetRange[] = [
    { start, end: firstStart },
    { start: firstStart + first.length, end: start + whole.length },
  ];
  return {
    error: {
      code: "toml/merge-conflict",
      start,
      end: firstStart - 1,
      message: "This line begins an unresolved merge, with two versions of the same lines.",
      hint: "Keep one of the versions, and delete the other and the marks.",
      fix: {
        title: "Keep the first version",
        safe: false,
        edits: others.map((range) => ({ ...range, text: "" })),
      },
    },
    rest: { kind: "text", text: blankOut(text, others) },
  };
};
