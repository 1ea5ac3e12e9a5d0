import { codePoint } from "../toml/tree/chars.ts";
import { replaceFix } from "../toml/recover/replace-fix.ts";
import type { JsonErrors } from "./json-errors.ts";

const BACKSLASH = 0x5c;
const ESCAPES = '"\\/bfnrt';
const HEX = /^[\da-fA-F]{4}$/;

/** Reports what is wrong within a string: one error of each kind, with a fix for all of its kind. */
export function reportStringErrors(text: string, start: number, end: number, errors: JsonErrors): void {
  const found = searchString(text, start + 1, end);
  const [control] = found.controls;
  if (control !== undefined) {
    const edits = found.controls.map((at) => ({
      range: { start: at, end: at + 1 },
      text: escapeOf(text.charCodeAt(at)),
    }));
    errors.report(
      "control-character",
      control,
      control + 1,
      `${named(text.charCodeAt(control))} cannot stand in a string.`,
      {
        fix: { title: "Write it as an escape", safe: true, edits },
      },
    );
  }
  const [escape] = found.badEscapes;
  if (escape !== undefined) {
    const written = text.slice(escape, Math.min(escape + 2, end));
    const edits = found.badEscapes.map((at) => ({ range: { start: at, end: at }, text: "\\" }));
    errors.report("bad-escape", escape, escape + written.length, `\`${written}\` is not an escape of JSON.`, {
      fix: { title: "Double the backslash", safe: false, edits },
    });
  }
  const [half] = found.halves;
  if (half !== undefined) {
    errors.report("lone-surrogate", half, half + 6, `\`${text.slice(half, half + 6)}\` is half of a character.`, {
      hint: "Write both halves, or the character itself.",
    });
  }
}

/** Reports a string without its closing quote. */
export function reportOpenString(text: string, start: number, end: number, errors: JsonErrors): void {
  const extras = end > start + 1 && text[end - 1] !== "," ? replaceFix('Add a `"`', false, end, end, '"') : {};
  errors.reportStructure("unterminated-string", start, end, "The string has no closing quote.", extras);
  errors.isDamaged = true;
}

interface StringErrors {
  /** Where control characters stand. */
  readonly controls: readonly number[];
  /** The backslashes of escapes that are none. */
  readonly badEscapes: readonly number[];
  /** The backslashes of escapes for half of a character. */
  readonly halves: readonly number[];
}

function searchString(text: string, from: number, to: number): StringErrors {
  const controls: number[] = [];
  const badEscapes: number[] = [];
  const halves: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20) controls.push(at);
    if (code !== BACKSLASH) continue;
    const next = text[at + 1] ?? "";
    if (ESCAPES.includes(next)) at++;
    else if (next !== "u" || !HEX.test(text.slice(at + 2, at + 6))) badEscapes.push(at);
    else {
      const unit = unitAt(text, at);
      if (isHigh(unit) && text[at + 6] === "\\" && isLow(unitAt(text, at + 6))) at += 6;
      else if (isHigh(unit) || isLow(unit)) halves.push(at);
      at += 5;
    }
  }
  return { controls, badEscapes, halves };
}

/** The code unit that an escape such as `\u00e9` stands for; NaN where it is none. */
function unitAt(text: string, at: number): number {
  const digits = text.slice(at + 2, at + 6);
  return text[at + 1] === "u" && HEX.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function escapeOf(code: number): string {
  return JSON.stringify(String.fromCharCode(code)).slice(1, -1);
}

function named(code: number): string {
  if (code === 0x09) return "A tab";
  return `The control character ${codePoint(code)}`;
}
