import type { OffsetRange } from "../toml/types.ts";
import { blankOut } from "./blank-out.ts";
import type { Detector } from "./damage.ts";

const OPENING = /^\uFEFF?\s*([{[])[ \t]*\r?\n/;
const CLOSING = /\n[ \t]*([}\]])[,;]?\s*$/;
const CLOSES: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

/** A pair of brackets around the whole file, as around JSON or an inline table. */
export const strayBrackets: Detector = ({ text, errors }) => {
  const open = OPENING.exec(text);
  const close = CLOSING.exec(text.slice(-200));
  const bracket = open?.[1] ?? "";
  if (!open || !close || CLOSES[bracket] !== close[1]) return undefined;
  const start = open[0].indexOf(bracket);
  const end = text.length - close[0].length + close[0].indexOf(close[1] as string);
  const last: OffsetRange = {
    start: end,
    end: end + close[0].slice(close[0].indexOf(close[1] as string)).trimEnd().length,
  };
  // In an inline table the lines end in commas.
  const commas = errors.filter(
    (error) => error.code === "toml/stray-characters" && text.slice(error.start, error.end) === ",",
  );
  const stray: OffsetRange[] = [
    { start, end: start + 1 },
    ...commas.filter((comma) => comma.end <= last.start).map((comma) => ({ start: comma.start, end: comma.end })),
    last,
  ];
  return {
    error: {
      code: "toml/stray-brackets",
      start,
      end: start + 1,
      message: `The whole file stands between \`${bracket}\` and \`${close[1]}\`; a TOML file has no brackets around it.`,
      related: [{ message: "They end here.", range: last }],
      fix: { title: "Remove them", safe: true, edits: stray.map((range) => ({ range, text: "" })) },
    },
    rest: { kind: "text", text: blankOut(text, stray) },
  };
};
