import { reportControlCharacter } from "../recover/control-character.ts";
import { HEADER_KEY } from "../recover/key-place.ts";
import { replaceFix } from "../recover/replace-fix.ts";
import { reportClash } from "../recover/table-errors.ts";
import { reportUnquotedKey } from "../recover/unquoted-key.ts";
import type { Builder } from "../tree/builder.ts";
import { CLOSE_BRACKET, CR, EQUALS, HASH, LF, OPEN_BRACKET, isControl } from "../tree/chars.ts";
import { HeaderNode } from "../tree/document-node.ts";
import type { KeyNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { NO_ENTRIES, TableNode } from "../tree/table-node.ts";
import { placeHeader, unusable } from "../tree/tables.ts";
import { endLine } from "./end-line.ts";
import { scanKeys } from "./key.ts";
import { parsePlainHeader } from "./plain-header.ts";
import { skipBlanks } from "./trivia.ts";

export function parseHeader(s: ParseState, builder: Builder): void {
  builder.flush();
  const header = parsePlainHeader(s, builder.root);
  if (header === null) {
    parseOddHeader(s, builder);
    return;
  }
  builder.enter(header.table, false);
  builder.addStatement(header);
  endLine(s, undefined, -1);
}

function parseOddHeader(s: ParseState, builder: Builder): void {
  const units = s.units;
  const start = s.pos;
  const array = (units[start + 1] as number) === OPEN_BRACKET;
  s.pos += array ? 2 : 1;
  skipBlanks(s);
  const keys = scanKeys(s, HEADER_KEY);
  if (keys === null) {
    s.pos = s.lineEnd(s.pos);
    builder.enter(new TableNode(start, s.pos, array ? "element" : "header", NO_ENTRIES), true);
    return;
  }
  const complete = closeHeader(s, keys, array, start);
  const end = s.pos;
  const { table, duplicate, clash } = unusable(keys)
    ? { table: new TableNode(start, end, array ? "element" : "header", NO_ENTRIES), duplicate: true }
    : placeHeader(builder.root, (i) => keys[i] as KeyNode, keys.length, array, start, end);
  if (clash !== undefined) reportClash(s, clash);
  builder.enter(table, duplicate);
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
    keys[keys.length - 1] = reportUnquotedKey(s, last.start, at + close, true);
    s.pos = at + close;
    return closeHeader(s, keys, array, start);
  }
  if (isControl(c)) {
    reportControlCharacter(s, at, "stands in a header");
    return false;
  }
  const end = last.end > start ? Math.max(last.end, start + 1) : start + 1;
  // Brackets around nothing would only be the next mistake.
  const closes = last.end > last.start && (c === LF || c === CR || c === HASH);
  s.report(
    "unclosed-header",
    start,
    end,
    `The header has no closing \`${brackets}\`.`,
    closes ? replaceFix(`Add \`${brackets}\``, true, end, end, brackets) : {},
  );
  s.pos = end;
  return false;
}
