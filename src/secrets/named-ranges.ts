import type { Range } from "../diagnostics/diagnostic.ts";
import { matchEnd, quotedEnd } from "./quoted-end.ts";
import { isSecretName } from "./secret-text.ts";
import { isPlainWord, isStandIn } from "./stand-in.ts";

/** A name, as keys, variables, headers and options have. */
const NAME = /[A-Za-z][\w.-]*/g;
/** Names of keys that take the name of a variable, a place or a kind instead of a secret. */
const NO_SECRET = /^(?:env_key|[\w-]*_env_var|client-private-key|[\w-]*_store)$/i;
/** Short options with a key as their value. */
const SHORT_OPTION = /^k$/;

/** What follows a name: an equals sign or the like, behind the quote that the name may stand in; or nothing but a quote. */
const EQUALS = /(?:\\?["'])?[ \t]*(?:=>|:=|[=:])[ \t]*/y;
const SPACE = /["']?[ \t]+/y;
/** The quote of a value within a string. */
const ESCAPED_QUOTE = /\\["'](?=[^"'\\\r\n])/y;
const WITHIN_QUOTES = /[^"'\\\r\n]+/y;
/** A value without quotes, where a backslash belongs to a quote of the text around. */
const BARE = /(?:(?:Bearer|Basic|Token|ApiKey)[ \t]+)?[^\s"'#,;{}[\]\\]{4}[^\s"'#,;{}[\]\\]*/y;
/** What follows an option: its value, also as the next item of an array or as the next word. */
const GIVEN = /["'](?:,\s*|[ \t]+)["']([^"'\r\n]+)|(?:=|[ \t]+)\\?["']?([^\s"'\\,\]]{4}[^\s"'\\,\]]*)/dy;

/** The values of what a text itself calls a secret: `api_key = "..."`, `--token ...`, `Authorization: ...`. */
export function namedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let done = 0;
  for (const { 0: name, index } of text.matchAll(NAME)) {
    if (index < done) continue;
    const isOption = text[index - 1] === "-";
    const tells = isSecretName(name) || /authorization$/i.test(name) || (isOption && SHORT_OPTION.test(name));
    if (!tells || NO_SECRET.test(name)) continue;
    const range = (isOption && given(text, index + name.length)) || assigned(text, index + name.length);
    if (!range) continue;
    // A quote that is not closed must not hide what follows.
    const line = text.indexOf("\n", range.start);
    done = line === -1 ? range.end : Math.min(range.end, line);
    // "token: expired" and the like are sentences.
    if (/^: *[A-Za-z]+$/.test(text.slice(index + name.length, range.end))) continue;
    const value = text.slice(range.start, range.end);
    if (!isHarmless(value) && !(name === "token" && isPlainWord(value.replaceAll(/^["']|["']$/g, ""))))
      ranges.push(range);
  }
  return ranges;
}

function given(text: string, at: number): Range | undefined {
  GIVEN.lastIndex = at;
  const [start, end] = GIVEN.exec(text)?.indices?.slice(1).find(Boolean) ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function assigned(text: string, at: number): Range | undefined {
  const value = matchEnd(EQUALS, text, at);
  if (value !== undefined) {
    const inner = matchEnd(ESCAPED_QUOTE, text, value);
    const start = inner ?? value;
    const end =
      inner === undefined
        ? (quotedEnd(text, value) ?? matchEnd(BARE, text, value))
        : matchEnd(WITHIN_QUOTES, text, inner);
    return end === undefined ? undefined : { start, end };
  }
  const start = matchEnd(SPACE, text, at);
  const end = start === undefined ? undefined : quotedEnd(text, start);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What may be done with a file of a name such as `*.key`, too. */
const SWITCH = /^(?:on|off|true|false|yes|no|allow|deny|read|write)$/i;

/** What stands behind such a name and is no secret: a stand-in, a switch, a path, an option. */
function isHarmless(value: string): boolean {
  const bare = value.replace(/^(?:"""|'''|["'\u2018-\u201F])/, "").replace(/(?:"""|'''|["'\u2018-\u201F])$/, "");
  return isStandIn(bare) || SWITCH.test(bare) || /^(?:~|\.{1,2})?\/[A-Za-z./_-]*$|^--/.test(bare);
}
