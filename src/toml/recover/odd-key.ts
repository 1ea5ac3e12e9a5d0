import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  CR,
  DOT,
  EQUALS,
  HASH,
  LF,
  OPEN_BRACKET,
  QUOTE,
  isBlank,
  isControl,
  showChar,
} from "../tree/chars.ts";
import { KeyNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { colonActsAsEquals } from "./colon-as-equals.ts";
import { reportControlCharacter } from "./control-character.ts";
import { HEADER_KEY, INLINE_KEY, type KeyPlace } from "./key-place.ts";
import { NO_STATEMENT } from "./no-statement.ts";
import { isOddSpace, oddSpaceEnd, reportOddSpace } from "./odd-space.ts";
import { trimEnd } from "./trim-end.ts";
import { quoteFix } from "./unquoted-key.ts";

/**
 * Reads a key with something in it at `bad` that no bare key may hold; null when there is no key to be had. Odd space in
 * front of a key is not dealt with here, see `skipOddSpace`.
 */
export function scanOddKey(s: ParseState, place: KeyPlace, bad: number): KeyNode | null {
  const text = s.text;
  const start = s.pos;
  const c = bad < s.length ? text.charCodeAt(bad) : LF;
  if (
    bad > start &&
    (c === HASH ||
      c === QUOTE ||
      c === APOSTROPHE ||
      c === COMMA ||
      c === CLOSE_BRACE ||
      (c === COLON && place !== HEADER_KEY && colonActsAsEquals(s, bad)))
  ) {
    s.pos = bad;
    return KeyNode.named(start, bad, text.slice(start, bad));
  }
  if (isOddSpace(c)) {
    const after = oddSpaceEnd(text, bad);
    const next = text.charCodeAt(after);
    if (next === EQUALS || next === DOT || next === CLOSE_BRACKET) {
      reportOddSpace(s, bad, after);
      s.pos = after;
      return KeyNode.named(start, bad, text.slice(start, bad));
    }
  }
  if (isControl(c) || (c === CR && text.charCodeAt(bad + 1) !== LF)) {
    if (c === CR) s.reportBareCarriageReturn(bad);
    else reportControlCharacter(s, bad, "stands where a key is expected");
    return null;
  }
  if (
    c === DOT ||
    c === EQUALS ||
    c === CLOSE_BRACKET ||
    c === LF ||
    c === CR ||
    c === HASH ||
    c === COMMA ||
    c === CLOSE_BRACE
  ) {
    if (!s.missingKey) reportMissingKey(s, bad, c);
    s.missingKey = true;
    return KeyNode.named(bad, bad, "");
  }
  if (c === OPEN_BRACKET && place === HEADER_KEY) {
    const end = Math.max(text.slice(bad, s.lineEnd(bad)).lastIndexOf("]") + 1 + bad, bad + 1);
    s.report("unclosed-header", bad, end, "The two brackets of a `[[header]]` must touch each other.");
    return null;
  }
  return scanInvalidKey(s, place, bad);
}

function reportMissingKey(s: ParseState, at: number, c: number): void {
  // At a line end there is nothing to underline but what comes before it.
  const start = c === LF || c === CR ? Math.max(at - 1, 0) : at;
  s.report("missing-key", start, start + 1, `A key is expected before ${showChar(s.text, at)}.`);
}

function scanInvalidKey(s: ParseState, place: KeyPlace, bad: number): KeyNode | null {
  const text = s.text;
  const start = s.pos;
  const badChar = text.charCodeAt(bad);
  // Within a path or an address dots are no separators; after a letter such as ä they are.
  const dotsBelong = badChar < 128;
  let end = bad;
  let terminator = LF;
  for (; end < s.length; end++) {
    const c = text.charCodeAt(end);
    terminator = c;
    if (c === LF || c === EQUALS || (place === HEADER_KEY && c === CLOSE_BRACKET)) break;
    if (place === INLINE_KEY && (c === COMMA || c === CLOSE_BRACE)) break;
    if (c === DOT && !dotsBelong) break;
    if (c === HASH && end > start && isBlank(text.charCodeAt(end - 1))) break;
    terminator = LF;
  }
  end = trimEnd(text, bad + 1, end);
  const raw = text.slice(start, end);
  s.pos = end;
  const complete =
    terminator === EQUALS || terminator === DOT || (place === HEADER_KEY && terminator === CLOSE_BRACKET);
  if (!complete) {
    if (place === HEADER_KEY)
      s.report("invalid-bare-key", bad, bad + 1, `${showChar(text, bad)} cannot stand in a key without quotes.`);
    else s.report("missing-equals", start, end, NO_STATEMENT);
    return null;
  }
  const curly = /^[“”„‟«‘’‚‛](.*)[“”„‟»‘’‚‛]$/.exec(raw);
  if (curly !== null) {
    const inner = curly[1] ?? "";
    s.report(
      "curly-quotes",
      start,
      end,
      "The key is in typographic quotes; TOML knows only straight ones.",
      quoteFix(start, end, inner, true),
    );
    return KeyNode.named(start, end, inner);
  }
  s.report(
    "invalid-bare-key",
    start,
    end,
    `${showChar(text, bad)} cannot stand in a key without quotes.`,
    quoteFix(start, end, raw, place === HEADER_KEY || badChar >= 128),
  );
  return KeyNode.named(start, end, raw);
}
