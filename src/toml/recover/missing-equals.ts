import { CLOSE_BRACE, COLON, COMMA, CR, EQUALS, HASH, LF, isBlank, isControl } from "../tree/chars.ts";
import type { KeyNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { reportControlCharacter } from "./control-character.ts";
import { PAIR_KEY, type KeyPlace } from "./key-place.ts";
import { opensValue } from "./look-ahead.ts";
import { NO_STATEMENT } from "./no-statement.ts";
import { isOddSpace, reportOddSpace } from "./odd-space.ts";
import { replaceFix } from "./replace-fix.ts";
import { seek } from "./seek.ts";
import { shorten } from "./shorten.ts";
import { trimEnd } from "./trim-end.ts";
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
    reportControlCharacter(s, at, "stands after the key");
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
  let end = seek(s, place === PAIR_KEY ? endsPair : endsInlinePair, at);
  if (end < s.length && text.charCodeAt(end) === EQUALS && seek(s, opensValue, at) > end && end > at) {
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
  end = trimEnd(text, last.end, end);
  s.report(
    "missing-equals",
    first.start,
    Math.max(end, last.end),
    end > last.end ? NO_STATEMENT : `The key \`${shorten(last.name)}\` has no \`=\` and no value.`,
  );
  s.pos = end;
  return NO_VALUE;
}
