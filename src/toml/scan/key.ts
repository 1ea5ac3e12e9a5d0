import type { KeyPlace } from "../recover/key-place.ts";
import { scanOddKey } from "../recover/odd-key.ts";
import { skipOddSpace } from "../recover/odd-space.ts";
import { CLASSES, IN_BARE_KEY } from "../tree/ascii.ts";
import { APOSTROPHE, CLOSE_BRACKET, CR, DOT, EQUALS, LF, QUOTE, SPACE, TAB } from "../tree/chars.ts";
import { KeyNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { MAX_KEY_SEGMENTS } from "../tree/tables.ts";
import { scanBasicString, scanLiteralString } from "./string.ts";
import { skipBlanks } from "./trivia.ts";

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
  if (i === start && skipOddSpace(s)) return scanKey(s, place);
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
