import { InvalidNode } from "../toml/tree/nodes.ts";
import type { TomlValue } from "../toml/types.ts";
import { replaceFix } from "../toml/recover/replace-fix.ts";
import { cut } from "../toml/recover/shorten.ts";
import type { JsonErrors } from "./json-errors.ts";

// What to make of text that is not JSON: words, numbers in other forms, other quotes. It is reported, and read as meant.

const END_OF_KEY = /[\s:,{}[\]"]/g;
const END_OF_VALUE = /[\r\n,{}[\]"]/g;
/** A quote is looked for no farther: many of them may stand on one long line. */
const LONGEST_LOOK = 1000;
const NUMBER_LIKE = /^[+-]?\.?\d|^[+-]?(?:NaN|Infinity|inf)?$/i;
const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  "`": "`",
  "\u201C": "\u201D",
  "\u201D": "\u201D",
  "\u2018": "\u2019",
  "\u2019": "\u2019",
};
/** Words of other languages, each with what JSON writes. */
const WORDS: Readonly<Record<string, string>> = {
  true: "true",
  false: "false",
  null: "null",
  none: "null",
  nil: "null",
  undefined: "null",
};

/** Text that stands for a string. */
export interface BareText {
  readonly end: number;
  readonly text: string;
}

/** Text between quotes of another kind; undefined where it does not begin with one, or has no end. */
export function otherQuotes(text: string, start: number, errors: JsonErrors): BareText | undefined {
  const close = CLOSING[text.charAt(start)];
  if (close === undefined) return undefined;
  const line = text.slice(start + 1, start + LONGEST_LOOK).split(/[\r\n]/, 1)[0] as string;
  const length = line.indexOf(close);
  if (length === -1) return undefined;
  const inner = line.slice(0, length);
  const end = start + length + 2;
  const isPlain = !/["\\]/.test(inner);
  errors.report("wrong-quotes", start, end, "JSON takes text in double quotes only.", {
    ...replaceFix("Use double quotes", isPlain, start, end, `"${inner.replaceAll(/\\?"/g, '\\"')}"`),
  });
  return { end, text: inner };
}

/** A key without quotes. */
export function bareKey(text: string, start: number, errors: JsonErrors): BareText {
  const end = Math.max(start + 1, endBefore(text, start, END_OF_KEY));
  const name = text.slice(start, end);
  errors.report("unquoted-key", start, end, "Keys stand in double quotes.", {
    ...replaceFix("Put it in quotes", /^[\w$-]+$/.test(name), start, end, JSON.stringify(name)),
  });
  return { end, text: name };
}

/** A value that is not JSON. */
export function bareValue(
  text: string,
  start: number,
  errors: JsonErrors,
): { readonly end: number; readonly node: TomlValue } {
  const end = Math.max(start + 1, start + text.slice(start, endBefore(text, start, END_OF_VALUE)).trimEnd().length);
  const written = text.slice(start, end);
  if (NUMBER_LIKE.test(written)) reportNumber(written, start, end, errors);
  else reportWord(written, start, end, errors);
  return { end, node: new InvalidNode(start, end) };
}

function reportNumber(written: string, start: number, end: number, errors: JsonErrors): void {
  const better = betterNumber(written);
  errors.report("bad-number", start, end, `\`${cut(written, 40)}\` is not a number in JSON.`, {
    ...(better !== undefined && replaceFix(`Write ${better}`, true, start, end, better)),
  });
}

/** The same number as JSON has it: without a plus, underscores or leading zeros, and with digits around the point. */
function betterNumber(written: string): string | undefined {
  const match = /^([+-]?)(\d*)(\.\d*)?(e[+-]?\d+)?$/i.exec(written.replaceAll(/(?<=\d)_(?=\d)/g, ""));
  if (!match || written.length > LONGEST_LOOK) return undefined;
  const [, sign, whole, fraction = "", exponent = ""] = match;
  return `${sign === "-" ? "-" : ""}${whole?.replace(/^0+(?=\d)/, "") || "0"}${fraction.length > 1 ? fraction : ""}${exponent}`;
}

function reportWord(written: string, start: number, end: number, errors: JsonErrors): void {
  const word = WORDS[written.toLowerCase()];
  errors.report("unknown-word", start, end, `\`${cut(written, 40)}\` stands without quotes.`, {
    ...(word === undefined
      ? replaceFix("Put it in quotes", false, start, end, JSON.stringify(written))
      : replaceFix(`Change to \`${word}\``, word !== "null", start, end, word)),
  });
}

/** The place of the first character of a kind, or the end of the text. */
export function endBefore(text: string, start: number, kind: RegExp): number {
  kind.lastIndex = start;
  return kind.exec(text)?.index ?? text.length;
}
