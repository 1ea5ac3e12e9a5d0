import { NON_ASCII } from "./ascii.ts";
import {
  APOSTROPHE,
  BOM,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  CR,
  EQUALS,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  SEMICOLON,
  SLASH,
  MINUS,
  isBlank,
  isControl,
  isUnicodeSpace,
  showChar,
  SPACE,
  TAB,
} from "./chars.ts";
import { looksLikeHeader, looksLikeKeyAndEquals } from "./look-ahead.ts";
import { HeaderNode, InvalidNode, PairNode, NO_ENTRIES, TableNode, KeyNode } from "./nodes.ts";
import { COLON_USED, NO_VALUE, VALUE_FOLLOWS, recoverEquals } from "./pair-errors.ts";
import { parseValue, startsValue } from "./parse-value.ts";
import { HEADER_KEY, PAIR_KEY, quoteFix, reportOddSpace, scanKeys, scanSimpleKey } from "./scan-key.ts";
import { skipPlainString } from "./scan-string.ts";
import { replaceFix, type ParseState } from "./state.ts";
import { reportStray } from "./stray.ts";
import { insertPair, openHeader } from "./tables.ts";
import { scanComment, skipBlanks } from "./trivia.ts";
import type { TomlStatement, TomlSyntaxError, TomlValue } from "./types.ts";

const CHUNK = 512;
/** Up to as many entries a table needs no index. */
const GATHERED = 8;

/** Where the statements of a document go. */
export class Builder {
  readonly root: TableNode;
  /**
   * The statements in chunks. One long array would soon lie in the old generation of the heap and, once it is garbage,
   * keep its young nodes alive until the next full collection, which doubles the time that scavenges take.
   */
  readonly statements: TomlStatement[][] = [];
  #chunk: TomlStatement[] = [];
  /** The first pairs of a table that was empty before. */
  readonly #gathered: PairNode[] = [];
  #count = 0;
  #gathering = true;
  /** The table that pairs go into. */
  table: TableNode;
  /** True under a header that is reported as a duplicate. */
  duplicate = false;
  /** True after a marker of an unresolved merge. */
  conflict = false;
  /** Braces at line starts that wrap the document as in JSON. */
  jsonBraces = 0;

  constructor(length: number) {
    this.root = new TableNode(0, length, "root", NO_ENTRIES);
    this.table = this.root;
    this.statements.push(this.#chunk);
  }

  addStatement(statement: TomlStatement): void {
    if (this.#chunk.length === CHUNK) this.statements.push((this.#chunk = []));
    this.#chunk.push(statement);
  }

  /** Directs the following pairs into a table. */
  enter(table: TableNode, duplicate: boolean): void {
    this.table = table;
    this.duplicate = duplicate;
    this.#gathering = table.entries.length === 0;
  }

  /** Puts a pair into the table under way. */
  insert(s: ParseState, pair: PairNode): void {
    if (this.#gathering) {
      if (pair.depth === 1 && pair.named && this.#gather(pair)) return;
      this.flush();
    }
    insertPair(s, this.table, pair, this.duplicate);
  }

  /** Keeps a pair for later; false if it is one too many or may have the name of another. */
  #gather(pair: PairNode): boolean {
    const gathered = this.#gathered;
    const count = this.#count;
    if (count === GATHERED) return false;
    for (let i = 0; i < count; i++) if ((gathered[i] as PairNode).hash === pair.hash) return false;
    gathered[count] = pair;
    this.#count = count + 1;
    return true;
  }

  /** Gives the table under way the entries gathered for it, in an array of their number. */
  flush(): void {
    if (this.#count > 0) this.table.entries = this.#gathered.slice(0, this.#count);
    this.#count = 0;
    this.#gathering = false;
  }
}

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

/** Expects the end of the line, with a comment at most. */
function endLine(s: ParseState, after: PairNode | undefined, colonError: number): void {
  const units = s.units;
  skipBlanks(s);
  if (s.pos >= s.length) return;
  const c = units[s.pos] as number;
  if (c === LF) s.pos++;
  else if (c === HASH) scanComment(s);
  else if (c === CR && s.pos + 1 < s.length && (units[s.pos + 1] as number) === LF) s.pos += 2;
  else if (c === CR) s.reportBareCarriageReturn(s.pos++);
  else if (
    c === COMMA &&
    colonError !== -1 &&
    /^,[ \t]*(?:#|[\r\n]|$)/.test(s.text.slice(s.pos, s.lineEnd(s.pos) + 1))
  ) {
    // `"key": value,` is one mistake.
    const error = s.errors[colonError] as TomlSyntaxError;
    const edits = [...(error.fix?.edits ?? []), { start: s.pos, end: s.pos + 1, text: "" }];
    s.errors[colonError] = { ...error, fix: { title: "Write it as TOML", safe: true, edits } };
    s.pos++;
  } else reportStray(s, after?.value);
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
  builder.insert(s, pair);
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
    reportWrongComment(s, 2);
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
  builder.insert(s, pair);
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
  const isOddSpace = (c: number): boolean => isUnicodeSpace(c) || c === BOM;
  let c = s.pos < s.length ? text.charCodeAt(s.pos) : LF;
  if (isOddSpace(c)) {
    const from = s.pos;
    while (isOddSpace(c) || isBlank(c)) c = ++s.pos < s.length ? text.charCodeAt(s.pos) : LF;
    reportOddSpace(s, from, s.pos);
    if (c === LF || c === HASH) return new InvalidNode(from, from);
  }
  if (c === EQUALS) {
    const from = s.pos;
    while (s.pos < s.length && text.charCodeAt(s.pos) === EQUALS) s.pos++;
    const fix = replaceFix("Remove it", true, from, s.pos, "");
    s.report("stray-characters", from, s.pos, "There is one `=` too many.", fix);
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
  while (at < s.length && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === LF || text.charCodeAt(at) === CR))
    at++;
  if (at >= s.length || text.charCodeAt(s.pos) === HASH) return undefined;
  const c = text.charCodeAt(at);
  if (!startsValue(c) || looksLikeKeyAndEquals(s, at) !== -1 || looksLikeHeader(s, at)) return undefined;
  if (c !== 34 && c !== APOSTROPHE && c !== OPEN_BRACKET && c !== OPEN_BRACE) return undefined;
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

function isConflictMarker(s: ParseState, at: number): boolean {
  if (at > 0 && s.units[at - 1] !== LF) return false;
  return /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t\r\n]|$)/.test(s.text.slice(at, at + 8));
}

function reportWrongComment(s: ParseState, width: number): void {
  s.report(
    "wrong-comment",
    s.pos,
    s.pos + width,
    "Comments start with `#`.",
    replaceFix("Use `#`", true, s.pos, s.pos + width, "#"),
  );
  s.pos = s.lineEnd(s.pos);
}

/** Deals with a line that starts with something no key starts with; false where scanKeys tells it better. */
function skipNonKey(s: ParseState, builder: Builder, c: number): boolean {
  const text = s.text;
  const at = s.pos;
  const next = at + 1 < s.length ? text.charCodeAt(at + 1) : LF;
  if (c === OPEN_BRACE) {
    if (builder.jsonBraces++ === 0) {
      s.report("json-syntax", at, at + 1, "A TOML document is not wrapped in braces.", {
        hint: "Write `key = value` lines and `[table]` headers.",
      });
    }
    s.pos = /^\{[ \t]*(?:#|[\r\n]|$)/.test(text.slice(at, s.lineEnd(at) + 1)) ? at + 1 : s.lineEnd(at);
    return true;
  }
  if (isConflictMarker(s, at)) {
    if (text.charAt(at) === "<" || !builder.conflict) {
      const end = s.lineEnd(at);
      s.report("merge-conflict", at, end, "This line marks an unresolved merge.", {
        hint: "Keep one of the versions.",
      });
    }
    builder.conflict = true;
    s.pos = s.lineEnd(at);
    return true;
  }
  if (c === CLOSE_BRACE && builder.jsonBraces > 0) {
    builder.jsonBraces--;
    s.pos++;
    if (next === COMMA) s.pos++;
    return true;
  }
  if ((c === SLASH && (next === SLASH || next === 42)) || c === SEMICOLON) {
    reportWrongComment(s, c === SEMICOLON ? 1 : 2);
    return true;
  }
  if (c === CLOSE_BRACE || c === CLOSE_BRACKET || c === COMMA) {
    const rest = /^[\]}), \t]*/.exec(text.slice(at, Math.min(s.lineEnd(at), at + 200)))?.[0].trimEnd() ?? "";
    s.report(
      "stray-characters",
      at,
      at + Math.max(rest.length, 1),
      `${showChar(text, at)} closes or separates nothing here.`,
      replaceFix("Remove it", false, at, at + Math.max(rest.length, 1), ""),
    );
    s.pos = at + Math.max(rest.length, 1);
    if (looksLikeKeyAndEquals(s, s.pos) === -1) s.pos = s.lineEnd(s.pos);
    return true;
  }
  if (isControl(c)) {
    s.report("control-character", at, at + 1, `The control character ${showChar(text, at)} stands outside any value.`);
    s.pos = looksLikeKeyAndEquals(s, at + 1) === -1 ? s.lineEnd(at) : at + 1;
    return true;
  }
  return false;
}

function parseHeader(s: ParseState, builder: Builder): void {
  const units = s.units;
  const start = s.pos;
  const array = (units[start + 1] as number) === OPEN_BRACKET;
  s.pos += array ? 2 : 1;
  skipBlanks(s);
  const keys = scanKeys(s, HEADER_KEY);
  if (keys === null) {
    s.pos = s.lineEnd(s.pos);
    builder.flush();
    builder.enter(new TableNode(start, s.pos, array ? "element" : "header", NO_ENTRIES), true);
    return;
  }
  const complete = closeHeader(s, keys, array, start);
  const end = s.pos;
  builder.flush();
  const table = openHeader(s, builder.root, keys, array, start, end);
  builder.enter(table, s.duplicateHeader);
  builder.addStatement(new HeaderNode(start, end, array, keys, table));
  if (complete) endLine(s, undefined, -1);
  else s.pos = afterLoneBrackets(s, s.lineEnd(s.pos));
}

/** Skips a next line that holds but the closing brackets that are missed in a header. */
function afterLoneBrackets(s: ParseState, lineEnd: number): number {
  const rest = /^\r?\n[ \t]*\]\]?[ \t]*(?=\r?\n|$)/.exec(s.text.slice(lineEnd, lineEnd + 200));
  return lineEnd + (rest?.[0].length ?? 0);
}

/** Reads the closing brackets of a header; false when the rest of the line cannot be told. */
function closeHeader(s: ParseState, keys: KeyNode[], array: boolean, start: number): boolean {
  const text = s.text;
  const brackets = array ? "]]" : "]";
  if (s.is(brackets)) {
    s.pos += brackets.length;
    if (s.units[s.pos] === CLOSE_BRACKET) {
      s.report(
        "stray-characters",
        s.pos,
        s.pos + 1,
        "There is one `]` too many.",
        replaceFix("Remove it", false, s.pos, s.pos + 1, ""),
      );
      s.pos++;
    }
    return true;
  }
  const at = s.pos;
  const c = at < s.length ? text.charCodeAt(at) : LF;
  if (c === CLOSE_BRACKET) {
    s.pos++;
    const one = s.pos;
    skipBlanks(s);
    const split = text.charCodeAt(s.pos) === CLOSE_BRACKET;
    const end = split ? ++s.pos : one;
    s.pos = end;
    s.report(
      "unclosed-header",
      start,
      end,
      "A header that starts with `[[` ends with `]]`.",
      replaceFix("Close it with `]]`", true, at, end, "]]"),
    );
    return true;
  }
  const last = keys[keys.length - 1] as KeyNode;
  const lineEnd = s.lineEnd(at);
  const close = text.slice(at, lineEnd).indexOf("]");
  if (c !== LF && c !== CR && c !== HASH && c !== EQUALS && close > 0 && !/["'#=[]/.test(text.slice(at, at + close))) {
    let keyEnd = at + close;
    while (isBlank(text.charCodeAt(keyEnd - 1))) keyEnd--;
    const raw = text.slice(last.start, keyEnd);
    s.report(
      "invalid-bare-key",
      last.start,
      keyEnd,
      "A key with a space or other special character needs quotes.",
      quoteFix(last.start, keyEnd, raw, true),
    );
    keys[keys.length - 1] = KeyNode.named(last.start, keyEnd, raw);
    s.pos = at + close;
    return closeHeader(s, keys, array, start);
  }
  if (isControl(c)) {
    s.report("control-character", at, at + 1, `The control character ${showChar(text, at)} stands in a header.`);
    return false;
  }
  const end = last.end > start ? Math.max(last.end, start + 1) : start + 1;
  s.report(
    "unclosed-header",
    start,
    end,
    `The header has no closing \`${brackets}\`.`,
    c === LF || c === CR || c === HASH ? replaceFix(`Add \`${brackets}\``, true, end, end, brackets) : {},
  );
  s.pos = end;
  return false;
}
