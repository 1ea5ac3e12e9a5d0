import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, EQUALS, HASH, LF, isBlank, isControl } from "../tree/chars.ts";
import { InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { reportControlCharacter } from "./control-character.ts";
import { reportExtraEquals } from "./extra-equals.ts";
import { isOddSpace, reportOddSpace } from "./odd-space.ts";
import { replaceFix } from "./replace-fix.ts";
import { cut } from "./shorten.ts";
import { trimEnd } from "./trim-end.ts";

/** Longer values are reported without a look at what they may be. */
const LONGEST_LOOK = 1000;
const OPENING = "“”„‟«‘’‚‛`";
const CLOSING = "“”„‟»‘’‚‛`";

/** Gives the end of a value that cannot be read: at a comment, the line end or, within brackets, a comma or bracket. */
function extent(s: ParseState): number {
  const text = s.text;
  const start = s.pos;
  const quote = OPENING.includes(text.charAt(start));
  let end = start;
  for (; end < s.length; end++) {
    const c = text.charCodeAt(end);
    if (c === LF || isControl(c)) break;
    if (c === HASH && end > start && isBlank(text.charCodeAt(end - 1))) break;
    if (quote && end > start && CLOSING.includes(text.charAt(end))) {
      end++;
      break;
    }
    if (!quote && s.depth > 0 && (c === COMMA || c === CLOSE_BRACKET || c === CLOSE_BRACE)) break;
  }
  return trimEnd(text, start + 1, end);
}

/** Reports a value that is none, in the words that fit best, and moves the cursor behind it. */
export function unreadableValue(s: ParseState): InvalidNode {
  const text = s.text;
  const start = s.pos;
  const first = text.charCodeAt(start);
  if (isControl(first)) {
    reportControlCharacter(s, start, "stands where a value is expected");
    s.pos = s.depth > 0 ? start + 1 : s.lineEnd(start);
    s.damaged = true;
    return new InvalidNode(start, s.pos);
  }
  const end = extent(s);
  s.pos = end;
  s.lastUnreadable = end;
  const node = new InvalidNode(start, end);
  const raw = text.slice(start, Math.min(end, start + LONGEST_LOOK));
  if (end - start > LONGEST_LOOK) {
    s.report("unquoted-string", start, end, "Text needs quotes.");
    return node;
  }
  if (isOddSpace(first)) reportOddSpace(s, start, start + 1);
  else if (OPENING.includes(text.charAt(start))) reportOddQuotes(s, start, end, raw);
  else if (/^(?:true|false)$/i.test(raw)) {
    s.report(
      "bad-boolean",
      start,
      end,
      `\`${raw}\` must be in lower case.`,
      replaceFix(`Write \`${raw.toLowerCase()}\``, true, start, end, raw.toLowerCase()),
    );
  } else if (/^(?:null|nil|none|undefined|~)$/i.test(raw)) {
    s.report("null-value", start, end, `TOML has no \`${raw}\`.`, { hint: "Leave the setting out." });
  } else if (first === EQUALS) reportExtraEquals(s, start, start + 1);
  else {
    const boolean = /^(?:yes|on|y)$/i.test(raw) ? "true" : /^(?:no|off|n)$/i.test(raw) ? "false" : "";
    s.report("unquoted-string", start, end, `\`${cut(raw, 40)}\` needs quotes to be a string.`, {
      ...(boolean === "" ? {} : { hint: `For a boolean write \`${boolean}\`.` }),
      ...quoted(start, end, raw, boolean === ""),
    });
  }
  return node;
}

function quoted(
  start: number,
  end: number,
  raw: string,
  safe: boolean,
): ReturnType<typeof replaceFix> | Record<string, never> {
  if (/["'\p{Cc}]/u.test(raw)) return {};
  const mark = raw.includes("\\") ? "'" : '"';
  return replaceFix("Put it in quotes", safe && /^[\w./\\:~$@-]+$/.test(raw), start, end, mark + raw + mark);
}

function reportOddQuotes(s: ParseState, start: number, end: number, raw: string): void {
  const closed = raw.length > 1 && CLOSING.includes(raw.charAt(raw.length - 1));
  const inner = closed ? raw.slice(1, -1) : raw.slice(1);
  const plain = !/["'\\\p{Cc}]/u.test(inner);
  const backtick = raw.startsWith("`");
  s.report(
    backtick ? "unquoted-string" : "curly-quotes",
    start,
    end,
    backtick
      ? "Backticks are not quotes in TOML."
      : "The string is in typographic quotes; TOML knows only straight ones.",
    closed && plain
      ? replaceFix("Use straight quotes", true, start, end, `"${inner}"`)
      : { hint: "Use straight quotes." },
  );
}
