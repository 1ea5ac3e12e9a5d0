import type { TomlValue } from "../types.ts";
import { reportExtraEquals } from "../recover/extra-equals.ts";
import { PAIR_KEY } from "../recover/key-place.ts";
import { looksLikeStatement, opensValue, startsValue } from "../recover/look-ahead.ts";
import { COLON_USED, NO_VALUE, VALUE_FOLLOWS, recoverEquals } from "../recover/missing-equals.ts";
import { skipNonKey, skipWrongComment } from "../recover/non-key.ts";
import { isOddSpace, oddSpaceEnd, reportOddSpace } from "../recover/odd-space.ts";
import { replaceFix } from "../recover/replace-fix.ts";
import { reportClash } from "../recover/table-errors.ts";
import { isWhite } from "../recover/trim-end.ts";
import { NON_ASCII } from "../tree/ascii.ts";
import type { Builder } from "../tree/builder.ts";
import { CR, EQUALS, HASH, LF, MINUS, OPEN_BRACE, OPEN_BRACKET, SPACE, TAB, isBlank } from "../tree/chars.ts";
import { InvalidNode, type KeyNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { PairNode } from "../tree/table-node.ts";
import { endLine } from "./end-line.ts";
import { parseHeader } from "./header.ts";
import { scanKeys, scanSimpleKey } from "./key.ts";
import { skipPlainString } from "./string.ts";
import { scanComment, skipBlanks } from "./trivia.ts";
import { parseValue } from "./values.ts";

/** Reads all statements from the cursor to the end. */
export function parseStatements(s: ParseState, builder: Builder): void {
  const units = s.units;
  const length = s.length;
  while (s.pos < length) {
    const c = units[s.pos] as number;
    if (c === LF || c === SPACE || c === TAB) s.pos++;
    else if (c === HASH) scanComment(s);
    else if (c === CR) {
      if (s.pos + 1 >= length || (units[s.pos + 1] as number) !== LF) s.reportBareCarriageReturn(s.pos);
      s.pos++;
    } else {
      s.abandoned = false;
      s.damaged = false;
      if (c === OPEN_BRACKET) parseHeader(s, builder);
      else parsePair(s, builder);
    }
  }
  builder.flush();
}

function parsePair(s: ParseState, builder: Builder): void {
  const start = s.pos;
  if (!scanSimpleKey(s)) {
    parseOddPair(s, builder);
    return;
  }
  const keyEnd = s.keyEnd;
  const hash = s.keyHash;
  const equals = s.pos - 1;
  skipBlanks(s);
  const pair = skipPlainString(s)
    ? new PairNode(start, s.text, keyEnd, hash, null, s.pos)
    : finishPair(s, start, keyEnd, hash, equals);
  builder.addStatement(pair);
  const clash = builder.insert(pair);
  if (clash !== undefined) reportClash(s, clash);
  if (!s.abandoned) endLine(s, pair, -1);
}

function finishPair(s: ParseState, start: number, keyEnd: number, hash: number, equals: number): PairNode {
  const value = parsePairValue(s, equals);
  return new PairNode(start, s.text, keyEnd, hash, value, value.end);
}

/** Reads a pair whose key is more than one bare segment, or anything that is no pair at all. */
function parseOddPair(s: ParseState, builder: Builder): void {
  const text = s.text;
  const start = s.pos;
  const c = text.charCodeAt(start);
  if (!startsValue(c) || c === OPEN_BRACE) {
    if (skipNonKey(s, builder, c)) return;
  } else if (c === MINUS && text.charCodeAt(start + 1) === MINUS && isBlank(text.charCodeAt(start + 2))) {
    skipWrongComment(s, 2);
    return;
  }
  const keys = scanKeys(s, PAIR_KEY);
  if (keys === null) {
    s.pos = s.lineEnd(s.pos);
    return;
  }
  const last = keys[keys.length - 1] as KeyNode;
  let value: TomlValue;
  let colonError = -1;
  if (s.pos < s.length && text.charCodeAt(s.pos) === EQUALS) {
    s.pos++;
    value = parsePairValue(s, s.pos - 1);
  } else {
    const equals = s.pos;
    const errors = s.errors.length;
    const outcome = recoverEquals(s, keys, PAIR_KEY);
    if (outcome === COLON_USED) colonError = errors;
    value =
      outcome === NO_VALUE
        ? new InvalidNode(s.pos, s.pos)
        : parsePairValue(s, outcome === VALUE_FOLLOWS ? s.pos - 1 : equals);
    if (outcome === NO_VALUE) {
      const lone = keys.length === 1 && s.pos === last.end;
      s.pos = s.lineEnd(s.pos);
      if (!lone) return;
    }
  }
  const pair = PairNode.of(keys, value);
  builder.addStatement(pair);
  const clash = builder.insert(pair);
  if (clash !== undefined) reportClash(s, clash);
  if (!s.abandoned) endLine(s, pair, colonError);
}

function parsePairValue(s: ParseState, equals: number): TomlValue {
  skipBlanks(s);
  const c = s.units[s.pos] as number;
  if (c >= NON_ASCII || c === LF || c === CR || c === HASH || c === EQUALS) return parseOddPairValue(s, equals);
  return parseValue(s);
}

/** Reads what follows an `=` and does not look like a value. */
function parseOddPairValue(s: ParseState, equals: number): TomlValue {
  const text = s.text;
  let c = s.pos < s.length ? text.charCodeAt(s.pos) : LF;
  if (isOddSpace(c)) {
    const from = s.pos;
    s.pos = oddSpaceEnd(text, from);
    c = s.pos < s.length ? text.charCodeAt(s.pos) : LF;
    reportOddSpace(s, from, s.pos);
    if (c === LF || c === HASH) return new InvalidNode(from, from);
  }
  if (c === EQUALS) {
    const from = s.pos;
    while (s.pos < s.length && text.charCodeAt(s.pos) === EQUALS) s.pos++;
    reportExtraEquals(s, from, s.pos);
    skipBlanks(s);
    c = s.pos < s.length ? text.charCodeAt(s.pos) : LF;
    if (c === LF || c === HASH || c === CR) return new InvalidNode(s.pos, s.pos);
  }
  if (c !== LF && c !== CR && c !== HASH) return parseValue(s);
  return valueOnNextLine(s, equals) ?? missingValue(s, equals);
}

function missingValue(s: ParseState, equals: number): InvalidNode {
  s.report("missing-value", equals, equals + 1, "The key has no value.", { hint: 'An empty string is written `""`.' });
  return new InvalidNode(equals + 1, equals + 1);
}

/** Reads a value that stands on the line after its key: one mistake, not two. */
function valueOnNextLine(s: ParseState, equals: number): TomlValue | undefined {
  const text = s.text;
  const lineEnd = s.lineEnd(s.pos);
  let at = lineEnd;
  while (at < s.length && isWhite(text.charCodeAt(at))) at++;
  if (at >= s.length || text.charCodeAt(s.pos) === HASH) return undefined;
  if (!opensValue(text.charCodeAt(at)) || looksLikeStatement(s, at)) return undefined;
  s.report(
    "missing-value",
    equals,
    equals + 1,
    "The value must start on the line of its key.",
    replaceFix("Join the lines", true, s.pos, at, " "),
  );
  s.pos = at;
  return parseValue(s);
}
