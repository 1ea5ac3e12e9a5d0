import type { Range } from "../diagnostics/diagnostic.ts";
import { isSecretName } from "./secret-text.ts";
import { isPlainWord, isStandIn } from "./stand-in.ts";

/** A name, as keys, variables, headers and options have. */
const NAME = /[A-Za-z][\w.-]*/g;
/** Names of keys that take the name of a variable, a place or a kind instead of a secret. */
const NO_SECRET = /^(?:env_key|[\w-]*_env_var|client-private-key|[\w-]*_store)$/i;
/** Short options with a key as their value. */
const SHORT_OPTION = /^k$/;

const QUOTED = String.raw`"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"?|'[^'\r\n]*'?|[\u2018-\u201F][^\r\n\u2018-\u201F]*[\u2018-\u201F]?`;
/** A value without quotes, where a backslash belongs to a quote of the text around. */
const BARE = String.raw`[^\s"'#,;{}[\]\\]{4}[^\s"'#,;{}[\]\\]*`;
const EQUALS = String.raw`(?:\\?["'])?[ \t]*(?:=>|:=|[=:])[ \t]*`;
const SCHEME = String.raw`(?:(?:Bearer|Basic|Token|ApiKey)[ \t]+)?`;

/** What follows a name: an equals sign or a colon, quoted or not; nothing but a quote; within a string, an escaped quote. */
const ASSIGNED = new RegExp(
  String.raw`${EQUALS}\\["']([^"'\\\r\n]+)|${EQUALS}(${QUOTED}|${SCHEME}${BARE})|["']?[ \t]+(${QUOTED})`,
  "dy",
);
/** What follows an option: its value, also as the next item of an array or as the next word. */
const GIVEN = new RegExp(
  String.raw`["'](?:,\s*|[ \t]+)["']([^"'\r\n]+)|(?:=|[ \t]+)\\?["']?([^\s"'\\,\]]{4}[^\s"'\\,\]]*)`,
  "dy",
);

/** The values of what a text itself calls a secret: `api_key = "..."`, `--token ...`, `Authorization: ...`. */
export function namedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let done = 0;
  for (const { 0: name, index } of text.matchAll(NAME)) {
    if (index < done) continue;
    const isOption = text[index - 1] === "-";
    const tells = isSecretName(name) || /authorization$/i.test(name) || (isOption && SHORT_OPTION.test(name));
    if (!tells || NO_SECRET.test(name)) continue;
    const range = (isOption && after(GIVEN, text, index + name.length)) || after(ASSIGNED, text, index + name.length);
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

function after(pattern: RegExp, text: string, at: number): Range | undefined {
  pattern.lastIndex = at;
  const [start, end] = pattern.exec(text)?.indices?.slice(1).find(Boolean) ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What stands behind such a name and is no secret: a stand-in, a switch, a path, an option. */
function isHarmless(value: string): boolean {
  const bare = value.replace(/^(?:"""|'''|["'\u2018-\u201F])/, "").replace(/(?:"""|'''|["'\u2018-\u201F])$/, "");
  return (
    isStandIn(bare) || /^(?:on|off|true|false|yes|no)$/i.test(bare) || /^(?:~|\.{1,2})?\/[A-Za-z./_-]*$|^--/.test(bare)
  );
}
