import type { Range } from "../../diagnostics/diagnostic.ts";
import { tokenRanges } from "../../validate/token-forms.ts";

const NAME = String.raw`(?:token|api[_-]?key|secret|passw(?:or)?d|authorization|credential)(?:[_-]?(?:key|token|id))?`;
const QUOTED = String.raw`"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|[\u2018-\u201F][^\n\u2018-\u201F]*[\u2018-\u201F]?`;

/**
 * What stands behind a name that means a secret, closed or not, quoted or not, and with a colon or nothing for the equals
 * sign; names of environment variables are no secrets.
 */
const namedSecret = new RegExp(
  String.raw`${NAME}["']?(?:[ \t]*[=:][ \t]*(${QUOTED}|[^\s"'#,{}[\]=]{6,})|[ \t]+(${QUOTED}))`,
  "dgi",
);

/** The values of options, the tokens of headers, and the passwords of addresses. */
const ATTACHED = [
  /(?<![\w-])--?[\w-]*(?:token|key|secret|password)(?:=|[ \t]+|["'],[ \t]*["'])([^\s"'\\,\]]{6,})/dg,
  /\bBearer[ \t]+([\w.~+/=-]{8,})/dg,
  /:\/\/[^\s/:@"']*:([^\s/@"']+)@/dg,
];

/** A long word; it looks like a secret when small letters, capitals and digits alternate as in no name. */
const longWord = /(?<![\w/.-])[A-Za-z\d]{32,}(?![\w/.-])/g;
const TURN = /[a-z](?=[A-Z\d])|\d(?=[A-Za-z])|[A-Z](?=\d)/g;
const MANY_TURNS = 8;

/** What looks like a secret: the last line of defence for files too broken to tell which key a value belongs to. */
export function secretLikeRanges(text: string): Range[] {
  const ranges: Range[] = tokenRanges(text);
  for (const match of text.matchAll(namedSecret)) addRange(ranges, match.indices?.[1] ?? match.indices?.[2]);
  for (const pattern of ATTACHED) for (const match of text.matchAll(pattern)) addRange(ranges, match.indices?.[1]);
  for (const { 0: word, index } of text.matchAll(longWord)) {
    if ((word.match(TURN)?.length ?? 0) >= MANY_TURNS) ranges.push({ start: index, end: index + word.length });
  }
  return ranges;
}

function addRange(ranges: Range[], indices: readonly [number, number] | undefined): void {
  if (indices) ranges.push({ start: indices[0], end: indices[1] });
}
