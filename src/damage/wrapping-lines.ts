import type { OffsetRange } from "../toml/types.ts";
import { blankOut } from "./blank-out.ts";
import { type BrokenLine, brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";

const FENCE = /^\s*(?:```|~~~)/;
const HERE_DOCUMENT = /^\s*(?:cat|tee|sudo tee)\b.*<<-?\s*["']?(\w+)["']?/;

/** Lines around the settings that were copied along with them: the fences of a code block, or the command that writes the file. */
export const wrappingLines: Detector = (broken) => {
  const lines = brokenLines(broken);
  const pair = fences(lines) ?? hereDocument(lines);
  if (!pair) return undefined;
  const { text } = broken;
  const [open, close] = pair;
  const outside: OffsetRange[] = [{ start: 0, end: Math.min(open.next, text.length) }];
  if (close) outside.push({ start: close.start, end: text.length });
  // Prose around the block is nobody's setting, but somebody wrote it.
  const isBare = text.slice(0, open.start).trim() === "" && (!close || text.slice(close.next).trim() === "");
  return {
    error: {
      code: "toml/wrapping-lines",
      start: open.start,
      end: open.start + open.text.length,
      message: FENCE.test(open.text)
        ? "The file holds the frame of a code block, which was copied along with the settings."
        : "The file holds the command that was to write it, and not only the settings.",
      ...(close && {
        related: [{ message: "This is its end.", range: { start: close.start, end: close.start + close.text.length } }],
      }),
      fix: {
        title: isBare ? "Remove the lines around the settings" : "Remove all but the settings",
        safe: isBare,
        edits: outside.map((range) => ({ range, text: "" })),
      },
    },
    rest: { kind: "text", text: blankOut(text, outside) },
  };
};

type Pair = readonly [open: BrokenLine, close: BrokenLine | undefined];

/** One code block; of several it is not known which is the file. */
function fences(lines: readonly BrokenLine[]): Pair | undefined {
  const found = lines.filter(({ text }) => FENCE.test(text));
  const [open, close] = found;
  return open && found.length <= 2 ? [open, close] : undefined;
}

function hereDocument(lines: readonly BrokenLine[]): Pair | undefined {
  const open = lines[0];
  const end = open && HERE_DOCUMENT.exec(open.text)?.[1];
  if (!open || end === undefined) return undefined;
  return [open, lines.find(({ text }) => text.trim() === end)];
}
