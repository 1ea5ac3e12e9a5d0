import type { OffsetRange } from "../toml/types.ts";
import { blankOut } from "./blank-out.ts";
import { type Detector, NOTHING } from "./damage.ts";

const BACKUP = "Put a backup in its place, or delete it and begin with `codex-config init`.";

/** NUL bytes, which a file system leaves where a write was interrupted. */
export const nulBytes: Detector = ({ text }) => {
  const first = text.indexOf("\0");
  if (first === -1) return undefined;
  const runs: OffsetRange[] = Array.from(text.matchAll(/\0+/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const start = first;
  const end = runs[0]?.end ?? first;
  const code = "toml/nul-bytes";
  if (!/[^\0\s\uFEFF]/.test(text)) {
    const message =
      "The file has nothing but NUL bytes: it was cut off while it was written, and what it held is lost.";
    return { error: { code, start, end, message, hint: BACKUP }, rest: NOTHING };
  }
  const isTail = runs.length === 1 && text.slice(end).trim() === "";
  const message = isTail
    ? "The file ends in NUL bytes: it was cut off while it was written, and its end may be missing."
    : "The file has NUL bytes in it: it was damaged while it was written, and parts may be missing.";
  const edits = runs.map((range) => ({ range, text: "" }));
  return {
    error: { code, start, end, message, fix: { title: "Remove the NUL bytes", safe: isTail, edits } },
    rest: { kind: "text", text: blankOut(text, runs) },
  };
};
