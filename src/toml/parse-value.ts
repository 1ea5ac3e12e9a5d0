import { NON_ASCII } from "./ascii.ts";
import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  CR,
  EQUALS,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  endsScalar,
  isBareKeyChar,
  isBlank,
  isUnicodeSpace,
  showChar,
} from "./chars.ts";
import { closesWithBrace, looksLikeHeader, looksLikeKeyAndEquals, looksLikeStatement } from "./look-ahead.ts";
import {
  areEntries,
  ArrayNode,
  BooleanNode,
  InvalidNode,
  PairNode,
  NO_ENTRIES,
  TableNode,
  stringsAt,
  type KeyNode,
} from "./nodes.ts";
import { COLON_USED, NO_VALUE, recoverEquals } from "./pair-errors.ts";
import { INLINE_KEY, scanKeys, scanSimpleKey } from "./scan-key.ts";
import { scanNumber } from "./scan-number.ts";
import { scanBasicString, scanLiteralString, skipPlainString } from "./scan-string.ts";
import { skipNested } from "./skip-nested.ts";
import { replaceFix, type ParseState } from "./state.ts";
import { insertPair } from "./tables.ts";
import { skipBlanks, skipTrivia } from "./trivia.ts";
import type { TomlValue } from "./types.ts";
import { unreadableValue } from "./unreadable-value.ts";

/** Codex refuses deeper nesting of brackets and braces. It also keeps the recursion here shallow. */
export const MAX_NESTING = 80;

/** Reads the value at the cursor, which stands on a character that is neither blank nor line end. */
export function parseValue(s: ParseState): TomlValue {
  const units = s.units;
  const start = s.pos;
  const c = units[start] as number;
  switch (c) {
    case QUOTE:
      return scanBasicString(s);
    case APOSTROPHE:
      return scanLiteralString(s);
    case OPEN_BRACKET:
      return s.depth < MAX_NESTING ? parseArray(s) : skipNested(s);
    case OPEN_BRACE:
      return s.depth < MAX_NESTING ? parseInlineTable(s) : skipNested(s);
    case 116: // t
      if (s.is("true") && endsAt(s, start + 4)) {
        s.pos = start + 4;
        return new BooleanNode(start, start + 4, true);
      }
      break;
    case 102: // f
      if (s.is("false") && endsAt(s, start + 5)) {
        s.pos = start + 5;
        return new BooleanNode(start, start + 5, false);
      }
      break;
    default:
      return scanNumber(s) ?? unreadableValue(s);
  }
  return unreadableValue(s);
}

function endsAt(s: ParseState, i: number): boolean {
  const c = s.units[i] as number;
  return endsScalar(c) || (c === NON_ASCII && isUnicodeSpace(s.text.charCodeAt(i)));
}

/** Closes a container without its bracket, reporting that unless an earlier error explains it. */
function reportUnclosed(s: ParseState, code: "unclosed-array" | "unclosed-inline-table", start: number): void {
  s.abandoned = true;
  if (s.damaged) return;
  s.damaged = true;
  const [name, bracket] = code === "unclosed-array" ? ["array", "]"] : ["inline table", "}"];
  s.report(code, start, start + 1, `The ${name} that starts here has no closing \`${bracket}\`.`);
}

/** Deals with the wrong kind of closing bracket; true when it closes the container under way. */
function closeWithWrong(
  s: ParseState,
  code: "unclosed-array" | "unclosed-inline-table",
  start: number,
  outer: number,
): void {
  const at = s.pos;
  if (outer === 0) s.pos++;
  if (s.damaged) return;
  const [name, bracket] = code === "unclosed-array" ? ["array", "]"] : ["inline table", "}"];
  s.report(
    code,
    start,
    start + 1,
    `The ${name} that starts here has no closing \`${bracket}\`; ${showChar(s.text, at)} comes first.`,
    outer === 0
      ? replaceFix(`Close it with \`${bracket}\``, true, at, at + 1, bracket)
      : replaceFix(`Add \`${bracket}\``, false, at, at, bracket),
  );
}

function parseArray(s: ParseState): TomlValue {
  const units = s.units;
  const start = s.pos;
  // Items gather on a common stack, so that the array is made once and at its size.
  const base = s.itemCount;
  const stringBase = s.stringCount;
  // True as long as all items are plain strings, for which offsets will do.
  let plain = true;
  let incomplete = false;
  s.pos++;
  s.depth++;
  s.openArrays++;
  let wanted = true;
  let end = s.pos;
  for (;;) {
    const newline = skipTrivia(s);
    if (s.pos >= s.length) {
      reportUnclosed(s, "unclosed-array", start);
      break;
    }
    const at = s.pos;
    const c = units[at] as number;
    if (c === CLOSE_BRACKET) {
      end = ++s.pos;
      break;
    }
    if (c === COMMA) {
      if (wanted) reportExtraComma(s, "array");
      wanted = true;
      end = ++s.pos;
      continue;
    }
    if (c === CLOSE_BRACE) {
      closeWithWrong(s, "unclosed-array", start, s.openTables);
      end = Math.max(end, s.openTables === 0 ? s.pos : end);
      incomplete = true;
      break;
    }
    if (newline && ((c === OPEN_BRACKET && looksLikeHeader(s, at)) || (!wanted && looksLikeStatement(s, at)))) {
      reportUnclosed(s, "unclosed-array", start);
      break;
    }
    if (!wanted) {
      if (reportMissingComma(s, end, at)) {
        end = s.pos;
        continue;
      }
    }
    const comments = s.comments.length;
    const errors = s.errors.length;
    const item = plain && skipPlainString(s) ? undefined : parseValue(s);
    if ((newline || s.openTables > 0) && followsEquals(s) && looksLikeKeyAndEquals(s, at) !== -1) {
      // What was read as an item is the key of the next statement.
      s.pos = at;
      s.comments.length = comments;
      s.errors.length = errors;
      s.damaged = false;
      s.abandoned = false;
      reportUnclosed(s, "unclosed-array", start);
      // Within an inline table and on its line, it is rather the next pair of that.
      if (!newline) s.abandoned = false;
      break;
    }
    if (item === undefined) {
      s.strings[s.stringCount++] = at;
      s.strings[s.stringCount++] = s.pos;
    } else {
      if (plain) {
        plain = false;
        for (const string of stringsAt(s.text, s.strings, stringBase, s.stringCount)) s.items[s.itemCount++] = string;
        s.stringCount = stringBase;
      }
      s.items[s.itemCount++] = item;
    }
    end = s.pos;
    wanted = false;
    if (s.abandoned) break;
  }
  s.depth--;
  s.openArrays--;
  incomplete ||= s.damaged || s.abandoned;
  if (plain) {
    const offsets = s.strings.slice(stringBase, s.stringCount);
    s.stringCount = stringBase;
    return new ArrayNode(start, end, offsets, s.text, false, incomplete);
  }
  const items = s.items.slice(base, s.itemCount) as TomlValue[];
  s.itemCount = base;
  return new ArrayNode(start, end, items, null, false, incomplete);
}

/** Whether the item just read holds or precedes an equals sign on its line. */
function followsEquals(s: ParseState): boolean {
  const units = s.units;
  let i = s.pos;
  while (i < s.length && isBlank(units[i] as number)) i++;
  if (i >= s.length) return s.lastUnreadable === s.pos;
  const c = units[i] as number;
  return c === EQUALS || c === 46 || s.lastUnreadable === s.pos;
}

function reportExtraComma(s: ParseState, name: string): void {
  if (s.damaged) return;
  s.report(
    "extra-comma",
    s.pos,
    s.pos + 1,
    `No value stands before this comma of the ${name}.`,
    replaceFix("Remove the comma", true, s.pos, s.pos + 1, ""),
  );
}

/**
 * Reports that a value starts where a comma is expected. True when what follows is more likely a quoting mistake: then
 * the cursor is moved to the brackets at the line end and the error stands for the whole line.
 */
function reportMissingComma(s: ParseState, previousEnd: number, at: number): boolean {
  const text = s.text;
  const glued = previousEnd === at;
  const c = text.charCodeAt(at);
  if (!glued || c === OPEN_BRACKET || c === OPEN_BRACE) {
    if (!s.damaged) {
      s.report(
        "missing-comma",
        at,
        at + 1,
        "A comma is missing before this value.",
        replaceFix("Add the comma", true, previousEnd, previousEnd, ","),
      );
    }
    return false;
  }
  if (!s.damaged) {
    s.report(
      "stray-characters",
      at,
      at + 1,
      `${showChar(text, at)} follows directly after a value; a comma or a quote is missing.`,
    );
  }
  skipToBracketsAtLineEnd(s);
  return true;
}

/** Moves to the run of closing brackets and commas that ends the line, or to the line end. */
function skipToBracketsAtLineEnd(s: ParseState): void {
  const text = s.text;
  const from = s.pos;
  let end = s.lineEnd(from);
  while (end > from + 1) {
    const c = text.charCodeAt(end - 1);
    if (c !== CLOSE_BRACKET && c !== CLOSE_BRACE && c !== COMMA && !isBlank(c)) break;
    end--;
  }
  s.pos = Math.min(Math.max(end, from + 1), s.length);
  s.damaged = true;
}

function parseInlineTable(s: ParseState): TomlValue {
  const units = s.units;
  const start = s.pos;
  // Pairs gather on the common stack as the items of arrays do.
  const base = s.itemCount;
  let incomplete = false;
  s.pos++;
  s.depth++;
  s.openTables++;
  let wanted = true;
  let end = s.pos;
  let last: PairNode | undefined;
  for (;;) {
    const newline = skipTrivia(s);
    if (s.pos >= s.length) {
      reportUnclosed(s, "unclosed-inline-table", start);
      break;
    }
    const at = s.pos;
    const c = units[at] as number;
    if (c === CLOSE_BRACE) {
      end = ++s.pos;
      break;
    }
    if (c === COMMA) {
      if (wanted) reportExtraComma(s, "inline table");
      wanted = true;
      end = ++s.pos;
      continue;
    }
    if (c === CLOSE_BRACKET) {
      closeWithWrong(s, "unclosed-inline-table", start, s.openArrays);
      end = Math.max(end, s.openArrays === 0 ? s.pos : end);
      incomplete = true;
      break;
    }
    if (newline && c === OPEN_BRACKET && looksLikeHeader(s, at)) {
      reportUnclosed(s, "unclosed-inline-table", start);
      break;
    }
    if (!wanted) {
      if (newline && looksLikeKeyAndEquals(s, at) !== -1 && !closesWithBrace(s, at)) {
        reportUnclosed(s, "unclosed-inline-table", start);
        break;
      }
      if (reportMissingComma(s, end, at)) {
        end = s.pos;
        continue;
      }
    }
    last = parseInlinePair(s);
    if (last === undefined) {
      skipToBracketsAtLineEnd(s);
      end = s.pos;
      wanted = false;
      continue;
    }
    s.items[s.itemCount++] = last;
    end = s.pos;
    wanted = false;
    if (s.abandoned) break;
  }
  s.depth--;
  s.openTables--;
  const pairs = s.items.slice(base, s.itemCount) as PairNode[];
  s.itemCount = base;
  const simple = areEntries(pairs);
  const table = new TableNode(start, end, "inline", simple ? pairs : NO_ENTRIES);
  if (!simple) for (const pair of pairs) insertPair(s, table, pair, false);
  table.pairs = pairs;
  table.incomplete = incomplete || s.damaged || s.abandoned;
  return table;
}

/** Reads a pair of an inline table; undefined when there is not even a key, which is reported. */
function parseInlinePair(s: ParseState): PairNode | undefined {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  if (scanSimpleKey(s)) {
    const keyEnd = s.keyEnd;
    const hash = s.keyHash;
    const equals = s.pos - 1;
    skipBlanks(s);
    if (skipPlainString(s)) return new PairNode(start, text, keyEnd, hash, null, s.pos);
    const value = parseInlineValue(s, equals);
    return new PairNode(start, text, keyEnd, hash, value, value.end);
  }
  const keys = scanKeys(s, INLINE_KEY);
  if (keys === null || (keys[0] as KeyNode).start === (keys[0] as KeyNode).end) return undefined;
  // TOML 1.1 lets the `=` of an inline table stand on the next line, so Codex does.
  const comments = s.comments.length;
  const before = s.pos;
  skipTrivia(s);
  if (s.pos < s.length && (units[s.pos] as number) === EQUALS) {
    s.pos++;
    const value = parseInlineValue(s, s.pos - 1);
    return PairNode.of(keys, value);
  }
  s.pos = before;
  s.comments.length = comments;
  const outcome = recoverEquals(s, keys, INLINE_KEY);
  if (outcome !== NO_VALUE) {
    const value = parseInlineValue(s, outcome === COLON_USED ? before : s.pos - 1);
    return PairNode.of(keys, value);
  }
  const c = s.pos < s.length ? (units[s.pos] as number) : LF;
  if (c !== COMMA && c !== CLOSE_BRACE && c !== LF) s.damaged = true;
  return PairNode.of(keys, new InvalidNode(s.pos, s.pos));
}

function parseInlineValue(s: ParseState, equals: number): TomlValue {
  const units = s.units;
  const newline = skipTrivia(s);
  const c = s.pos < s.length ? (units[s.pos] as number) : LF;
  if (
    s.pos >= s.length ||
    c === COMMA ||
    c === CLOSE_BRACE ||
    c === CLOSE_BRACKET ||
    (newline && looksLikeStatement(s, s.pos))
  ) {
    if (!s.damaged) s.report("missing-value", equals, equals + 1, "The key has no value.");
    return new InvalidNode(equals + 1, equals + 1);
  }
  return parseValue(s);
}

/** Whether a value could start with this character; what else follows an unfinished statement is none of ours. */
export function startsValue(c: number): boolean {
  return (
    c === QUOTE ||
    c === APOSTROPHE ||
    c === OPEN_BRACKET ||
    c === OPEN_BRACE ||
    (isBareKeyChar(c) && c !== HASH && c !== CR)
  );
}
