import type { TomlValue } from "../types.ts";
import {
  closeWithWrong,
  reportExtraComma,
  reportMissingComma,
  reportUnclosed,
  skipToBracketsAtLineEnd,
} from "../recover/bracket-errors.ts";
import { INLINE_KEY } from "../recover/key-place.ts";
import {
  closesWithBrace,
  followsEquals,
  looksLikeHeader,
  looksLikeKeyAndEquals,
  looksLikeStatement,
} from "../recover/look-ahead.ts";
import { COLON_USED, NO_VALUE, recoverEquals } from "../recover/missing-equals.ts";
import { reportClash } from "../recover/table-errors.ts";
import { unreadableValue } from "../recover/unreadable-value.ts";
import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  EQUALS,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from "../tree/chars.ts";
import { ArrayNode, InvalidNode, type KeyNode, stringsAt } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { NO_ENTRIES, PairNode, TableNode, areEntries } from "../tree/table-node.ts";
import { insertPair } from "../tree/tables.ts";
import { scanBoolean } from "./boolean.ts";
import { scanKeys, scanSimpleKey } from "./key.ts";
import { scanNumber } from "./number.ts";
import { skipNested } from "./skip-nested.ts";
import { scanBasicString, scanLiteralString, skipPlainString } from "./string.ts";
import { skipBlanks, skipTrivia } from "./trivia.ts";

/** Codex refuses deeper nesting of brackets and braces. It also keeps the recursion here shallow. */
export const MAX_NESTING = 80;

/** Reads the value at the cursor, which stands on a character that is neither blank nor line end. */
export function parseValue(s: ParseState): TomlValue {
  switch (s.units[s.pos] as number) {
    case QUOTE:
      return scanBasicString(s);
    case APOSTROPHE:
      return scanLiteralString(s);
    case OPEN_BRACKET:
      return s.depth < MAX_NESTING ? parseArray(s) : skipNested(s);
    case OPEN_BRACE:
      return s.depth < MAX_NESTING ? parseInlineTable(s) : skipNested(s);
    case 116: // t
    case 102: // f
      return scanBoolean(s) ?? unreadableValue(s);
    default:
      return scanNumber(s) ?? unreadableValue(s);
  }
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
  if (!simple) insertPairs(s, table, pairs);
  table.pairs = pairs;
  table.incomplete = incomplete || s.damaged || s.abandoned;
  return table;
}

function insertPairs(s: ParseState, table: TableNode, pairs: readonly PairNode[]): void {
  for (const pair of pairs) {
    const clash = insertPair(table, pair);
    if (clash !== undefined) reportClash(s, clash);
  }
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
