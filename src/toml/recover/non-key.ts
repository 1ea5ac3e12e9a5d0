import type { Builder } from "../tree/builder.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  LF,
  OPEN_BRACE,
  SEMICOLON,
  SLASH,
  isControl,
  showChar,
} from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import { reportControlCharacter } from "./control-character.ts";
import { looksLikeKeyAndEquals } from "./look-ahead.ts";
import { replaceFix } from "./replace-fix.ts";
import { reportWrongComment } from "./wrong-comment.ts";

function isConflictMarker(s: ParseState, at: number): boolean {
  if (at > 0 && s.units[at - 1] !== LF) return false;
  return /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t\r\n]|$)/.test(s.text.slice(at, at + 8));
}

/** Reports a line that starts like a comment of another language and moves to its end. */
export function skipWrongComment(s: ParseState, width: number): void {
  reportWrongComment(s, s.pos, width);
  s.pos = s.lineEnd(s.pos);
}

/** Deals with a line that starts with something no key starts with; false where scanKeys tells it better. */
export function skipNonKey(s: ParseState, builder: Builder, c: number): boolean {
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
    if (text.charAt(at) === "<" || !builder.mergeMarked) {
      const end = s.lineEnd(at);
      s.report("merge-conflict", at, end, "This line marks an unresolved merge.", {
        hint: "Keep one of the versions.",
      });
    }
    builder.mergeMarked = true;
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
    skipWrongComment(s, c === SEMICOLON ? 1 : 2);
    return true;
  }
  if (c === CLOSE_BRACE || c === CLOSE_BRACKET || c === COMMA) {
    const rest = /^[\]}), \t]*/.exec(text.slice(at, Math.min(s.lineEnd(at), at + 200)))?.[0].trimEnd() ?? "";
    const end = at + Math.max(rest.length, 1);
    s.report(
      "stray-characters",
      at,
      end,
      `${showChar(text, at)} closes or separates nothing here.`,
      replaceFix("Remove it", false, at, end, ""),
    );
    s.pos = end;
    if (looksLikeKeyAndEquals(s, s.pos) === -1) s.pos = s.lineEnd(s.pos);
    return true;
  }
  if (isControl(c)) {
    reportControlCharacter(s, at, "stands outside any value");
    s.pos = looksLikeKeyAndEquals(s, at + 1) === -1 ? s.lineEnd(at) : at + 1;
    return true;
  }
  return false;
}
