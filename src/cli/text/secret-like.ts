import type { Range } from "../../diagnostics/diagnostic.ts";
import { TOKEN_PATTERN } from "../../validate/token-forms.ts";

/** A string under a name that means a secret, closed or not; names of environment variables are no secrets. */
const namedSecret =
  /(?:bearer[_-]?token|access[_-]?token|auth[_-]?token|api[_-]?key|secret|passw(?:or)?d|authorization)(?:[_-]?(?:key|token|id))?["']?[ \t]*=[ \t]*("""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?)/dgi;

/** Text in the form of a well-known kind of token, wherever it stands; made when the first text is to be shown. */
let tokenForm: RegExp | undefined;

/** What looks like a secret: the last line of defence for files too broken to tell which key a value belongs to. */
export function secretLikeRanges(text: string): Range[] {
  tokenForm ??= new RegExp(
    String.raw`${TOKEN_PATTERN}|(?<=\bBearer[ \t]+)[\w.~+/=-]{8,}|(?<=:\/\/[^\s/:@"']*:)[^\s/@"']+(?=@)`,
    "dg",
  );
  const ranges: Range[] = [];
  for (const match of text.matchAll(namedSecret)) addRange(ranges, match.indices?.[1]);
  for (const match of text.matchAll(tokenForm)) addRange(ranges, match.indices?.[0]);
  return ranges;
}

function addRange(ranges: Range[], indices: readonly [number, number] | undefined): void {
  if (indices) ranges.push({ start: indices[0], end: indices[1] });
}
