/**
 * The candidate that a misspelt word most likely stands for, or undefined when none is close.
 * Closeness is the number of inserted, dropped, replaced or swapped characters, relative to the length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plainWord = normalize(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) <= MOST_SEPARATORS && normalize(candidate) === plainWord)
      return candidate;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const found = editDistance(word, candidate, bestDistance);
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

// Words longer apart than this are not taken for each other; it saves most comparisons their work.
const MOST_SEPARATORS = 6;

/** Whether two words differ in case, dashes, underscores or spaces only. */
export function sameWord(a: string, b: string): boolean {
  return a === b || (Math.abs(a.length - b.length) <= MOST_SEPARATORS && normalize(a) === normalize(b));
}

/** A word without what `sameWord` ignores. */
export function normalize(word: string): string {
  return word.replaceAll(/[-_\s]/g, "").toLowerCase();
}

/** Damerau-Levenshtein distance (adjacent swaps count once); gives `limit` as soon as it cannot be less. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, at(beforeLast, j - 2) + 1);
      }
      row.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
