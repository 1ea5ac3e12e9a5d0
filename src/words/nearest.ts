/** Nobody misspells a longer word, and comparing two takes time with both of their lengths. */
const LONGEST_WORD = 128;

/**
 * The candidate that a misspelt word most likely stands for, or undefined when none is close.
 * Closeness is the number of inserted, dropped, replaced or swapped characters, relative to the length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (sameWord(word, candidate)) return candidate;
    if (word.length > LONGEST_WORD || candidate.length > LONGEST_WORD) continue;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const found = editDistance(word, candidate, bestDistance);
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** Words longer apart than this are not taken for each other; it saves most comparisons their work. */
export const MOST_SEPARATORS = 6;

/** Whether two words differ in case, dashes, underscores or spaces only. */
export function sameWord(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_SEPARATORS) return false;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const letter = plainLetter(a.charCodeAt(i));
    if (letter === SEPARATOR) continue;
    while (plainLetter(b.charCodeAt(j)) === SEPARATOR) j++;
    const other = plainLetter(b.charCodeAt(j++));
    if (letter === BEYOND_ASCII || other === BEYOND_ASCII) return normalize(a) === normalize(b);
    if (letter !== other) return false;
  }
  while (plainLetter(b.charCodeAt(j)) === SEPARATOR) j++;
  return j >= b.length || (plainLetter(b.charCodeAt(j)) === BEYOND_ASCII && normalize(a) === normalize(b));
}

const SEPARATOR = -1;
const BEYOND_ASCII = -2;

/** A character code as `normalize` would leave it; NaN, as behind the end of a word, stays. */
function plainLetter(code: number): number {
  if (code === 0x2d || code === 0x5f || code === 0x20 || (code >= 0x09 && code <= 0x0d)) return SEPARATOR;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return code > 0x7f ? BEYOND_ASCII : code;
}

/** A word without what `sameWord` ignores. */
export function normalize(word: string): string {
  return word.replaceAll(/[-_\s]/g, "").toLowerCase();
}

/** The longest words whose rows are kept from one comparison to the next. */
const KEPT_LENGTH = 128;
const keptRows = [0, 1, 2].map(() => new Uint16Array(KEPT_LENGTH + 1));

/** Damerau-Levenshtein distance (adjacent swaps count once); gives `limit` as soon as it cannot be less. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const rows = b.length <= KEPT_LENGTH ? keptRows : [0, 1, 2].map(() => new Uint32Array(b.length + 1));
  let [beforeLast, last, row] = rows as [Uint32Array, Uint32Array, Uint32Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    let left = i;
    let corner = i - 1;
    let smallest = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = last[j] as number;
      const other = b.charCodeAt(j - 1);
      let value = letter === other ? corner : 1 + Math.min(above, left, corner);
      if (letterBefore === other && j > 1 && letter === b.charCodeAt(j - 2)) {
        value = Math.min(value, (beforeLast[j - 2] as number) + 1);
      }
      row[j] = value;
      if (value < smallest) smallest = value;
      corner = above;
      left = value;
    }
    if (smallest >= limit) return limit;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] as number, limit);
}
