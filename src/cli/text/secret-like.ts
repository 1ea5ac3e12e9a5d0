import type { Range } from "../../diagnostics/diagnostic.ts";

/** A value under a name that means a secret, to the end of its string; names of environment variables are no secrets. */
const namedSecret =
  /(?:bearer[_-]?token|access[_-]?token|auth[_-]?token|api[_-]?key|secret|passw(?:or)?d|authorization)(?:[_-]?(?:key|token|id))?["']?\s*=\s*("(?:[^"\\]|\\.)*"?|'[^']*'?)/dgi;

/** Text in the form of a well-known kind of token, wherever it stands. */
const tokenForm =
  /\b(?:sk-[\w-]{12,}|gh[opsu]_\w{16,}|github_pat_\w{16,}|xox[abps]-[\w-]{10,}|eyJ[\w-]{16,}[\w.-]*)|(?<=\bBearer\s+)[\w.~+/=-]{8,}/dg;

/**
 * What looks like a secret in one line of a file. The last line of defence for an excerpt of a file too broken to tell
 * which key a value belongs to.
 */
export function secretLikeRanges(line: string): Range[] {
  const ranges: Range[] = [];
  for (const match of line.matchAll(namedSecret)) addRange(ranges, match.indices?.[1]);
  for (const match of line.matchAll(tokenForm)) addRange(ranges, match.indices?.[0]);
  return ranges;
}

function addRange(ranges: Range[], indices: readonly [number, number] | undefined): void {
  if (indices) ranges.push({ start: indices[0], end: indices[1] });
}
