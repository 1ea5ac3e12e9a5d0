/** A difference that is as it should be: what it looks like (a `*` stands for anything), and why. */
export type Deviation = readonly [pattern: string, reason: string];

/** Splits differences into those that nobody has explained and those that are listed, and finds explanations of nothing. */
export function splitDifferences(differences: Iterable<string>, deviations: readonly Deviation[]) {
  const unlisted: string[] = [];
  const used = new Set<string>();
  let listed = 0;
  for (const difference of differences) {
    const hits = deviations.filter(([pattern]) => matches(pattern, difference));
    for (const [pattern] of hits) used.add(pattern);
    if (hits.length > 0) listed++;
    else unlisted.push(difference);
  }
  const stale = deviations.map(([pattern]) => pattern).filter((pattern) => !used.has(pattern));
  return { unlisted, listed, stale };
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}
