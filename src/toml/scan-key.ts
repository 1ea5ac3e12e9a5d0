import { CLASSES, IN_BARE_KEY } from "./ascii.ts";
import {
  APOSTROPHE,
  BOM,
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
  SPACE,
  TAB,
  isBlank,
  isControl,
  isUnicodeSpace,
  showChar,
} from "./chars.ts";
import { colonActsAsEquals } from "./colon.ts";
import { KeyNode } from "./nodes.ts";
import { scanBasicString, scanLiteralString } from "./scan-string.ts";
import { replaceFix, type ParseState } from "./state.ts";
import { skipBlanks } from "./trivia.ts";

/** Where a key stands, which decides what ends it. */
export const PAIR_KEY = 0;
export const HEADER_KEY = 1;
export const INLINE_KEY = 2;
export type KeyPlace = typeof PAIR_KEY | typeof HEADER_KEY | typeof INLINE_KEY;

/** Codex refuses keys of more segments. */
export const MAX_KEY_SEGMENTS = 80;

/**
 * Reads a key of one bare segment with the `=` behind it, which is what nearly all keys are. False, with the cursor
 * unmoved, for anything else.
 */
export function scanSimpleKey(s: ParseState): boolean {
  const units = s.units;
  const start = s.pos;
  let i = start;
  let hash = 0;
  let c = units[i] as number;
  while (((CLASSES[c] as number) & IN_BARE_KEY) !== 0) {
    hash = (Math.imul(hash, 31) + c) | 0;
    c = units[++i] as number;
  }
  if (i === start) return false;
  const end = i;
  while (c === SPACE || c === TAB) c = units[++i] as number;
  if (c !== EQUALS) return false;
  s.pos = i + 1;
  s.keyEnd = end;
  s.keyHash = hash;
  return true;
}

/**
 * Reads a dotted key and the blanks after it; null when there is none to be had, which is reported.
 */
export function scanKeys(s: ParseState, place: KeyPlace): KeyNode[] | null {
  s.missingKey = false;
  const first = scanKey(s, place);
  if (first === null) return null;
  const keys = scanMoreKeys(s, place, first);
  if (keys === null) return null;
  if (keys.length > MAX_KEY_SEGMENTS && !s.missingKey) {
    s.report(
      "nested-too-deep",
      first.start,
      (keys[keys.length - 1] as KeyNode).end,
      `The key has ${keys.length} segments; Codex takes at most ${MAX_KEY_SEGMENTS}.`,
    );
  }
  return keys;
}

// Literals of their size instead of pushes, which would make room for many more: a key has one to three segments.
function scanMoreKeys(s: ParseState, place: KeyPlace, first: KeyNode): KeyNode[] | null {
  if (!skipDot(s)) return [first];
  const second = scanKey(s, place);
  if (second === null) return null;
  if (!skipDot(s)) return [first, second];
  const third = scanKey(s, place);
  if (third === null) return null;
  const keys = [first, second, third];
  while (skipDot(s)) {
    const key = scanKey(s, place);
    if (key === null) return null;
    keys.push(key);
  }
  return keys;
}

/** Moves over a dot and the blanks around it; true if there was one. */
function skipDot(s: ParseState): boolean {
  skipBlanks(s);
  if (s.units[s.pos] !== DOT || s.pos >= s.length) return false;
  s.pos++;
  skipBlanks(s);
  return true;
}

function scanKey(s: ParseState, place: KeyPlace): KeyNode | null {
  const text = s.text;
  const units = s.units;
  const length = s.length;
  const start = s.pos;
  let i = start;
  let c = LF;
  let hash = 0;
  while (i < length) {
    c = units[i] as number;
    if (((CLASSES[c] as number) & IN_BARE_KEY) === 0) break;
    hash = (Math.imul(hash, 31) + c) | 0;
    i++;
  }
  if (
    i > start &&
    (i >= length ||
      c === SPACE ||
      c === EQUALS ||
      c === DOT ||
      c === CLOSE_BRACKET ||
      c === TAB ||
      c === LF ||
      c === CR)
  ) {
    s.pos = i;
    return new KeyNode(start, i, hash, text, true);
  }
  if (i === start && (c === QUOTE || c === APOSTROPHE)) return scanQuotedKey(s, c);
  return scanOddKey(s, place, i);
}

function scanQuotedKey(s: ParseState, quote: number): KeyNode | null {
  const start = s.pos;
  const node = quote === QUOTE ? scanBasicString(s) : scanLiteralString(s);
  if (node.kind === "invalid") {
    const closed = node.end - start > 1 && s.text.charCodeAt(node.end - 1) === quote;
    return closed ? KeyNode.named(start, node.end, s.text.slice(start + 1, node.end - 1)) : null;
  }
  if (node.style === "multiline-basic" || node.style === "multiline-literal") {
    s.report("multiline-key", start, node.end, "A key cannot be a multi-line string.", {
      hint: "Use one quote on either side.",
    });
  }
  return KeyNode.named(start, node.end, node.value);
}

/** Reads a key with something in it at `bad` that no bare key may hold. */
function scanOddKey(s: ParseState, place: KeyPlace, bad: number): KeyNode | null {
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
  if (isUnicodeSpace(c) || c === BOM) {
    let after = bad;
    while (
      after < s.length &&
      (isUnicodeSpace(text.charCodeAt(after)) || isBlank(text.charCodeAt(after)) || text.charCodeAt(after) === BOM)
    )
      after++;
    const next = after < s.length ? text.charCodeAt(after) : LF;
    if (bad === start || next === EQUALS || next === DOT || next === CLOSE_BRACKET) {
      reportOddSpace(s, bad, after);
      s.pos = after;
      return bad === start ? scanKey(s, place) : KeyNode.named(start, bad, text.slice(start, bad));
    }
  }
  if (isControl(c) || (c === CR && text.charCodeAt(bad + 1) !== LF)) {
    if (c === CR) s.reportBareCarriageReturn(bad);
    else
      s.report(
        "control-character",
        bad,
        bad + 1,
        `The control character ${showChar(text, bad)} stands where a key is expected.`,
      );
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
  while (end > bad + 1 && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === CR)) end--;
  const raw = text.slice(start, end);
  s.pos = end;
  const complete =
    terminator === EQUALS || terminator === DOT || (place === HEADER_KEY && terminator === CLOSE_BRACKET);
  if (!complete) {
    if (place === HEADER_KEY)
      s.report("invalid-bare-key", bad, bad + 1, `${showChar(text, bad)} cannot stand in a key without quotes.`);
    else s.report("missing-equals", start, end, "This is neither `key = value` nor a header nor a comment.");
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

/** A fix that puts a key in quotes; none when the text itself holds quotes. */
export function quoteFix(
  start: number,
  end: number,
  raw: string,
  safe: boolean,
): ReturnType<typeof replaceFix> | undefined {
  if (raw.includes('"') || raw.includes("'") || raw.length > 1000) return undefined;
  return replaceFix("Put the key in quotes", safe, start, end, raw.includes("\\") ? `'${raw}'` : `"${raw}"`);
}

/** Reports a Unicode space or byte order mark among the blanks from `start` to `end`. */
export function reportOddSpace(s: ParseState, start: number, end: number): void {
  if (s.text.charCodeAt(start) === BOM) {
    s.report(
      "misplaced-bom",
      start,
      start + 1,
      "A byte order mark stands within the file.",
      replaceFix("Delete it", true, start, start + 1, ""),
    );
  } else {
    s.report(
      "unicode-space",
      start,
      end,
      `${showChar(s.text, start)} is no blank to TOML.`,
      replaceFix("Write a plain space", true, start, end, " "),
    );
  }
}
