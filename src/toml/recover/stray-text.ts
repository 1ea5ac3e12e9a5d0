import type { TomlValue } from "../types.ts";
import { COMMA, EQUALS, HASH, LF, SEMICOLON, SLASH, isBlank, isControl, showChar } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import { reportControlCharacter } from "./control-character.ts";
import { looksLikeStatement } from "./look-ahead.ts";
import { isOddSpace, oddSpaceEnd, reportOddSpace } from "./odd-space.ts";
import { replaceFix } from "./replace-fix.ts";
import { trimEnd } from "./trim-end.ts";
import { reportWrongComment } from "./wrong-comment.ts";

/** Deals with text after a value or header, and moves to the line end or to a statement that it holds. */
export function reportStray(s: ParseState, after: TomlValue | undefined): void {
  const text = s.text;
  const at = s.pos;
  const lineEnd = s.lineEnd(at);
  if (s.damaged || (after?.kind === "invalid" && after.end === at)) {
    s.pos = lineEnd;
    return;
  }
  const c = text.charCodeAt(at);
  let next = at + 1;
  while (next < lineEnd && isBlank(text.charCodeAt(next))) next++;
  const alone = next >= lineEnd || text.charCodeAt(next) === HASH;
  s.pos = lineEnd;
  if (isOddSpace(c)) {
    const end = oddSpaceEnd(text, at);
    reportOddSpace(s, at, end);
    s.pos = end >= lineEnd || text.charCodeAt(end) === HASH ? end : lineEnd;
    return;
  }
  if (isControl(c)) {
    reportControlCharacter(s, at, "follows the value");
    return;
  }
  if (c === COMMA || c === SEMICOLON) {
    if (alone) {
      s.report(
        "stray-characters",
        at,
        at + 1,
        `A line does not end with ${showChar(text, at)} in TOML.`,
        replaceFix("Remove it", true, at, at + 1, ""),
      );
      s.pos = next;
      return;
    }
    if (looksLikeStatement(s, next)) {
      s.report(
        "stray-characters",
        at,
        at + 1,
        "Pairs are separated by line breaks.",
        replaceFix("Start a new line", true, at, next, "\n"),
      );
      s.pos = next;
      return;
    }
  }
  if (c === SLASH && text.charCodeAt(at + 1) === SLASH) {
    reportWrongComment(s, at, 2);
    return;
  }
  if (looksLikeStatement(s, at)) {
    s.report(
      "stray-characters",
      at,
      at + 1,
      "The next key or header needs a line of its own.",
      replaceFix("Start a new line", true, after?.end ?? at, at, "\n"),
    );
    s.pos = at;
    return;
  }
  let end = at;
  while (end < lineEnd && !(text.charCodeAt(end) === HASH && isBlank(text.charCodeAt(end - 1)))) end++;
  if (end < lineEnd && !/["']/.test(text.slice(at, end))) s.pos = end;
  end = trimEnd(text, at + 1, end);
  s.report(
    "stray-characters",
    at,
    end,
    `${showChar(text, at)} follows where the line should end.`,
    extras(text, at, end, after),
  );
}

function extras(
  text: string,
  at: number,
  end: number,
  after: TomlValue | undefined,
): { hint?: string } | ReturnType<typeof replaceFix> {
  if (after?.kind !== "string")
    return text.charCodeAt(at) === EQUALS || text.charCodeAt(at) === LF ? {} : { hint: "Only a comment may follow." };
  if (text.charCodeAt(at) === COMMA) return { hint: "Several values form an array: put them in `[...]`." };
  if (end - after.start > 1000) return {};
  if (after.style === "literal" && text.charAt(end - 1) === "'") {
    const inner = text.slice(after.start + 1, end - 1);
    if (!/["\\]/.test(inner)) return replaceFix("Use double quotes", false, after.start, end, `"${inner}"`);
  }
  if (after.style === "basic" && text.charAt(end - 1) === '"')
    return { hint: 'A quote within a string is written `\\"`.' };
  return { hint: "Only a comment may follow." };
}
