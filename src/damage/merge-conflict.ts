import type { OffsetRange } from "../toml/types.ts";
import { blankOut } from "./blank-out.ts";
import type { Detector } from "./damage.ts";

/** The first unresolved merge; what follows from having both versions is not reported. */
export const mergeConflict: Detector = ({ text, errors }) => {
  const error = errors.find(({ code, start }) => code === "toml/merge-conflict" && text.startsWith("<<<<<<<", start));
  if (!error) return undefined;
  // Between the two versions there may be the one that both come from.
  const base = markedLine(text, "|||||||", error.end);
  const middle = markedLine(text, "=======", error.end);
  const last = middle && markedLine(text, ">>>>>>>", middle.end);
  if (!middle || !last) return undefined;
  const { start } = error;
  const firstStart = text.indexOf("\n", start) + 1;
  const firstEnd = base && base.start < middle.start ? base.start : middle.start;
  const others: readonly OffsetRange[] = [
    { start, end: firstStart },
    { start: firstEnd, end: last.end },
  ];
  return {
    error: {
      code: "toml/merge-conflict",
      start,
      end: error.end,
      message: "This line begins an unresolved merge, with two versions of the same lines.",
      hint: "Keep one of the versions, and delete the other and the marks.",
      fix: {
        title: "Keep the first version",
        safe: false,
        edits: others.map((range) => ({ range, text: "" })),
      },
    },
    rest: { kind: "text", text: blankOut(text, others) },
  };
};

/** The next line that starts with a mark, its line break included. */
function markedLine(text: string, mark: string, from: number): OffsetRange | undefined {
  const at = text.indexOf(`\n${mark}`, from - 1);
  if (at === -1) return undefined;
  const end = text.indexOf("\n", at + 1);
  return { start: at + 1, end: end === -1 ? text.length : end + 1 };
}
