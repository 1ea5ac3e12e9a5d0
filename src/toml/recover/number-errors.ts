import { isDigit } from "../tree/chars.ts";
import { InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";
import { cut } from "./shorten.ts";

/** Longer tokens get no detailed look: it would cost more than it tells. */
const LONGEST_TOKEN = 200;

interface Problem {
  /** What the texts are that have it; those of the problems above are others. */
  readonly of: RegExp;
  /** With TEXT for the text itself. */
  readonly message: string;
  readonly hint?: string;
  /** What to write instead; undefined or empty where that cannot be told. */
  readonly instead?: (text: string) => string | undefined;
  readonly safe?: true;
}

const PROBLEMS: readonly Problem[] = [
  {
    of: /^[+-]?(?:inf|nan)$/i,
    message: "TEXT must be in lower case.",
    instead: (text) => text.toLowerCase(),
    safe: true,
  },
  {
    of: /^[+-]?infinity$/i,
    message: "Infinity is written `inf` in TOML.",
    instead: (text) => text.replace(/inf.*/i, "inf"),
    safe: true,
  },
  {
    of: /^[+-]?0[XOB]/,
    message: "The prefix of a number is in lower case: `0x`, `0o` or `0b`.",
    instead: (text) => (text.startsWith("0") ? text.slice(0, 2).toLowerCase() + text.slice(2) : undefined),
    safe: true,
  },
  { of: /^[+-]0[xob]/, message: "A number with `0x`, `0o` or `0b` takes no sign." },
  { of: /^[+-]{2}/, message: "A number has at most one sign." },
  { of: /^0[xob]/, message: "The digits after `0x`, `0o` or `0b` are missing or do not fit the base." },
  {
    of: /^[+-]?\.\d/,
    message: "A digit is needed before the point.",
    instead: (text) => text.replace(".", "0."),
    safe: true,
  },
  { of: /^[+-]?\d+\.$/, message: "A digit is needed after the point.", instead: (text) => `${text}0`, safe: true },
  {
    of: /^[\d.eE+-]*_[\d_.eE+-]*$/,
    message: "A `_` in a number stands between two digits.",
    instead: (text) => /^[+-]?(?:0|[1-9]\d*)$/.exec(text.replaceAll("_", ""))?.[0],
  },
  {
    of: /^[+-]?0\d+$/,
    message: "A number has no leading zeros.",
    hint: "Octal numbers start with `0o`; put an identifier in quotes.",
    instead: (text) => text.replace(/^([+-]?)0+(?=\d)/, "$1"),
  },
  { of: /^[+-]?0\d[\d.eE+-]*$/, message: "A number has no leading zeros." },
  {
    of: /^[+-]?\d+\.\d*\./,
    message: "A number has at most one point.",
    hint: "Versions and addresses are text: put them in quotes.",
    instead: (text) => `"${text}"`,
  },
  { of: /^[+-]?[\d.]+[eE][+-]?$/, message: "The exponent has no digits." },
  {
    of: /^[+-]?\d+(?:\.\d+)?[a-zA-Z%]+$/,
    message: "TEXT is not a number: units are not part of TOML.",
    hint: "Leave the unit out, or put the whole in quotes if it is text.",
  },
  { of: /^/, message: "TEXT is not a valid number." },
];

/** Reports a malformed number, or returns undefined when the token is no attempt at one. */
export function reportBadNumber(s: ParseState, start: number, end: number): InvalidNode | undefined {
  const text = s.text.slice(start, Math.min(end, start + LONGEST_TOKEN));
  const body = text.replace(/^[+-]/, "");
  const attempt =
    isDigit(body.charCodeAt(0)) ||
    (/^[._+-]*\d/.test(body) && /^[\d._+\-eE]*$/.test(body)) ||
    /^(?:inf|nan|infinity)$/i.test(body);
  if (!attempt) return undefined;
  // A number glued to other text (`5 apples`, `3/4`) is text; what remains here is told apart from it.
  s.pos = end;
  const problem = PROBLEMS.find(({ of }) => of.test(text)) as Problem;
  const instead = end - start > LONGEST_TOKEN ? undefined : problem.instead?.(text);
  s.report(
    "bad-number",
    start,
    end,
    problem.message.replace("TEXT", () => `\`${cut(text, 40)}\``),
    {
      hint: problem.hint ?? "Put it in quotes if it is text.",
      ...(instead && replaceFix(`Write \`${instead}\``, problem.safe ?? false, start, end, instead)),
    },
  );
  return new InvalidNode(start, end);
}
