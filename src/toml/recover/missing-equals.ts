import { oncePer } from "../once-per.ts";
import {
  APOSTROPHE,
  CLOSE_BRACE,
  COLON,
  COMMA,
  CR,
  EQUALS,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  isBlank,
  isControl,
  showChar,
} from "../tree/chars.ts";
import type { KeyNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { PAIR_KEY, type KeyPlace } from "./key-place.ts";
import { isOddSpace, reportOddSpace } from "./odd-space.ts";
import { replaceFix } from "./replace-fix.ts";
import { Seek } from "./seek.ts";
import { shorten } from "./shorten.ts";
import { reportUnquotedKey } from "./unquoted-key.ts";

/** What became of a key that no `=` follows. */
export const NO_VALUE = 0;
export const VALUE_FOLLOWS = 1;
export const COLON_USED = 2;

function endsPair(c: number): boolean {
  return c === EQUALS || c === LF || c === HASH;
}

function endsInlinePair(c: number): boolean {
  return endsPair(c) || c === COMMA || c === CLOSE_BRACE;
}

function startsOtherValue(c: number): boolean {
  return c === QUOTE || c === APOSTROPHE || c === OPEN_BRACKET || c === OPEN_BRACE;
}

interface Seeks {
  readonly pairEnd: Seek;
  readonly inlinePairEnd: Seek;
  readonly otherValue: Seek;
}

const seeksOf = oncePer(({ text }: ParseState): Seeks => ({
  pairEnd: new Seek(text, endsPair),
  inlinePairEnd: new Seek(text, endsInlinePair),
  otherValue: new Seek(text, startsOtherValue),
}));

/** Deals with whatever follows a key in place of `=`; the cursor is at it, and ends before a value if there is one. */
export function recoverEquals(s: ParseState, keys: KeyNode[], place: KeyPlace): number {
  const text = s.text;
  const at = s.pos;
  const last = keys[keys.length - 1] as KeyNode;
  const c = at < s.length ? text.charCodeAt(at) : LF;
  if (last.start === last.end) {
    // The missing segment is reported already.
    s.damaged = true;
    return NO_VALUE;
  }
  if (c === COLON) {
    s.pos++;
    if (s.text.charCodeAt(s.pos) === EQUALS) s.pos++;
    const text = isBlank(s.text.charCodeAt(at - 1)) || at === 0 ? "=" : " =";
    s.report(
      "colon-for-equals",
      at,
      s.pos,
      "TOML separates key and value by `=`.",
      replaceFix("Write `=`", true, at, s.pos, text),
    );
    return COLON_USED;
  }
  if (isControl(c)) {
    s.report("control-character", at, at + 1, `The control character ${showChar(text, at)} stands after the key.`);
    return NO_VALUE;
  }
  if (c === CR && text.charCodeAt(at + 1) !== LF) {
    s.reportBareCarriageReturn(at);
    return NO_VALUE;
  }
  if (isOddSpace(c)) {
    while (isOddSpace(text.charCodeAt(s.pos))) s.pos++;
    while (isBlank(text.charCodeAt(s.pos))) s.pos++;
    if (text.charCodeAt(s.pos) === EQUALS) {
      reportOddSpace(s, at, s.pos);
      s.pos++;
      return VALUE_FOLLOWS;
    }
  }
  const seeks = seeksOf(s);
  let end = (place === PAIR_KEY ? seeks.pairEnd : seeks.inlinePairEnd).from(at);
  if (end < s.length && text.charCodeAt(end) === EQUALS && seeks.otherValue.from(at) > end && end > at) {
    keys[keys.length - 1] = reportUnquotedKey(s, last.start, end, false);
    s.pos = end + 1;
    return VALUE_FOLLOWS;
  }
  const first = keys[0] as KeyNode;
  if (/["'[{\d+-]/.test(text.charAt(at)) || /^(?:true|false)\s*(?:$|[#,}\r\n])/.test(text.slice(at, at + 20))) {
    s.report(
      "missing-equals",
      last.start,
      last.end,
      `There is no \`=\` between \`${shorten(last.name)}\` and its value.`,
      replaceFix("Add the `=`", true, last.end, at, " = "),
    );
    return VALUE_FOLLOWS;
  }
  while (end > last.end && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === CR)) end--;
  s.report(
    "missing-equals",
    first.start,
    Math.max(end, last.end),
    end > last.end
      ? "This is neither `key = value` nor a header nor a comment."
      : `The key \`${shorten(last.name)}\` has no \`=\` and no value.`,
  );
  s.pos = end;
  return NO_VALUE;
}
