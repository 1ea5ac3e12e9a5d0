import { isDigit } from "../tree/chars.ts";
import { InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";

const QUOTE_HINT = "Put it in quotes if it is text.";
/** Longer tokens get no detailed look: it would cost more than it tells. */
const LONGEST_TOKEN = 200;

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
  const problem = describe(text, body);
  s.report("bad-number", start, end, problem.message, {
    hint: problem.hint ?? QUOTE_HINT,
    ...(problem.text === undefined || end - start > LONGEST_TOKEN
      ? {}
      : replaceFix(`Write \`${problem.text}\``, problem.safe === true, start, end, problem.text)),
  });
  return new InvalidNode(start, end);
}

interface Problem {
  readonly message: string;
  readonly hint?: string;
  readonly text?: string;
  readonly safe?: boolean;
}

function describe(text: string, body: string): Problem {
  const sign = text.length > body.length ? text.charAt(0) : "";
  if (/^(?:inf|nan)$/i.test(body))
    return { message: `\`${text}\` must be in lower case.`, text: sign + body.toLowerCase(), safe: true };
  if (/^infinity$/i.test(body))
    return { message: "Infinity is written `inf` in TOML.", text: `${sign}inf`, safe: true };
  if (/^0[XOB]/.test(body))
    return {
      message: "The prefix of a number is in lower case: `0x`, `0o` or `0b`.",
      text: sign === "" ? body.slice(0, 2).toLowerCase() + body.slice(2) : "",
      ...(sign === "" ? { safe: true } : {}),
    };
  if (sign !== "" && /^0[xob]/.test(body)) return { message: "A number with `0x`, `0o` or `0b` takes no sign." };
  if (/^[+-]/.test(body)) return { message: "A number has at most one sign." };
  if (/^0[xob]/.test(body))
    return { message: "The digits after `0x`, `0o` or `0b` are missing or do not fit the base." };
  if (/^\.\d/.test(body))
    return { message: "A digit is needed before the point.", text: `${sign}0${body}`, safe: true };
  if (/^\d+\.$/.test(body)) return { message: "A digit is needed after the point.", text: `${text}0`, safe: true };
  if (/_/.test(body) && /^[\d_.eE+-]+$/.test(body))
    return { message: "A `_` in a number stands between two digits.", ...underscoresMoved(sign, body) };
  if (/^0\d+$/.test(body)) {
    const trimmed = body.replace(/^0+(?=\d)/, "");
    return {
      message: "A number has no leading zeros.",
      hint: "Octal numbers start with `0o`; put an identifier in quotes.",
      text: sign + trimmed,
    };
  }
  if (/^0\d/.test(body) && /^[\d.eE+-]+$/.test(body)) return { message: "A number has no leading zeros." };
  if (/^\d+\.\d*\./.test(body))
    return {
      message: "A number has at most one point.",
      hint: "Versions and addresses are text: put them in quotes.",
      text: `"${text}"`,
    };
  if (/^[\d.]+[eE][+-]?$/.test(body)) return { message: "The exponent has no digits." };
  if (/^\d+(?:\.\d+)?[a-zA-Z%]+$/.test(body))
    return {
      message: `\`${text}\` is not a number: units are not part of TOML.`,
      hint: "Leave the unit out, or put the whole in quotes if it is text.",
    };
  return { message: `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\` is not a valid number.` };
}

function underscoresMoved(sign: string, body: string): { text?: string } {
  const plain = body.replaceAll("_", "");
  return /^(?:0|[1-9]\d*)$/.test(plain) ? { text: sign + plain } : {};
}
