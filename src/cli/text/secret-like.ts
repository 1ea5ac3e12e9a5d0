import type { Range } from "../../diagnostics/diagnostic.ts";

/** A string under a name that means a secret, closed or not; names of environment variables are no secrets. */
const namedSecret =
  /(?:bearer[_-]?token|access[_-]?token|auth[_-]?token|api[_-]?key|secret|passw(?:or)?d|authorization)(?:[_-]?(?:key|token|id))?["']?[ \t]*=[ \t]*("""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?)/dgi;

/** Text in the form of a well-known kind of token, wherever it stands. */
const tokenForm =
  /\b(?:sk-[\w-]{12,}|gh[opsu]_\w{16,}|github_pat_\w{16,}|xox[abps]-[\w-]{10,}|eyJ[\w-]{16,}[\w.-]*)|(?<=\bBearer[ \t]+)[\w.~+/=-]{8,}/dg;

/** What looks like a secret: the last line of defence for files too broken to tell which key a value belongs to. */
export function secretLikeRanges(text: string): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(namedSecret)) addRange(ranges, match.indices?.[1]);
  for (const match of text.matchAll(tokenForm)) addRange(ranges, match.indices?.[0]);
  return ranges;
}

function addRange(ranges: Range[], indices: readonly [number, number] | undefined): void {
  if (indices) ranges.push({ start: indices[0], end: indices[1] });
}
