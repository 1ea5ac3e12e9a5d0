import {
  BOM,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  CR,
  DOT,
  EQUALS,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  SPACE,
  TAB,
} from "./tree/chars.ts";
import type { OffsetRange, TomlDocument, TomlPair, TomlStatement, TomlValue } from "./types.ts";

/** What a stretch of text is; together the tokens of a document cover every character once, in order. */
export type TokenKind =
  | "bom"
  | "whitespace"
  | "newline"
  | "comment"
  | "key"
  | "punctuation"
  | "string"
  | "integer"
  | "float"
  | "boolean"
  | "datetime"
  | "null"
  | "invalid";

export interface TomlToken extends OffsetRange {
  readonly kind: TokenKind;
}

/** Lists the tokens of a document in order, without gap or overlap; computed on the way, not part of the parse. */
export function* tokens(document: TomlDocument): Generator<TomlToken, void, undefined> {
  const { text, comments } = document;
  let pos = 0;
  let comment = 0;
  const leaves: TomlToken[] = [];
  for (const statement of document.statements) {
    leaves.length = 0;
    addStatement(statement, leaves);
    for (const leaf of leaves) {
      if (leaf.start < pos || leaf.end <= leaf.start) continue;
      for (; comment < comments.length; comment++) {
        const { start, end } = comments[comment] as OffsetRange;
        if (start >= leaf.start) break;
        if (start < pos) continue;
        yield* gap(text, pos, start);
        yield { kind: "comment", start, end };
        pos = end;
      }
      yield* gap(text, pos, leaf.start);
      yield leaf;
      pos = leaf.end;
    }
  }
  for (; comment < comments.length; comment++) {
    const { start, end } = comments[comment] as OffsetRange;
    if (start < pos) continue;
    yield* gap(text, pos, start);
    yield { kind: "comment", start, end };
    pos = end;
  }
  yield* gap(text, pos, text.length);
}

function addStatement(statement: TomlStatement, leaves: TomlToken[]): void {
  if (statement.type === "pair") addPair(statement, leaves);
  else for (const { start, end } of statement.keys) leaves.push({ kind: "key", start, end });
}

function addPair(pair: TomlPair, leaves: TomlToken[]): void {
  for (const { start, end } of pair.keys) leaves.push({ kind: "key", start, end });
  addValue(pair.value, leaves);
}

// The recursion is as deep as brackets may nest: 80.
function addValue(value: TomlValue, leaves: TomlToken[]): void {
  if (value.kind === "array") for (const item of value.items) addValue(item, leaves);
  else if (value.kind === "table") for (const pair of value.pairs) addPair(pair, leaves);
  else leaves.push({ kind: value.kind, start: value.start, end: value.end });
}

function gapKind(c: number, offset: number): TokenKind {
  switch (c) {
    case SPACE:
    case TAB:
      return "whitespace";
    case LF:
    case CR:
      return "newline";
    case EQUALS:
    case DOT:
    case COMMA:
    case OPEN_BRACKET:
    case CLOSE_BRACKET:
    case OPEN_BRACE:
    case CLOSE_BRACE:
      return "punctuation";
    default:
      return c === BOM && offset === 0 ? "bom" : "invalid";
  }
}

/** What lies between keys, values and comments. */
function* gap(text: string, from: number, to: number): Generator<TomlToken, void, undefined> {
  let start = from;
  while (start < to) {
    const c = text.charCodeAt(start);
    const kind = gapKind(c, start);
    let end = start + 1;
    if (c === CR && end < to && text.charCodeAt(end) === LF) end++;
    else if (kind === "whitespace" || kind === "invalid") {
      while (end < to && gapKind(text.charCodeAt(end), end) === kind) end++;
    }
    yield { kind, start, end };
    start = end;
  }
}
