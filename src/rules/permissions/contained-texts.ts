/**
 * Which texts contain another one before them or are contained in it, by their index. To be called with short texts: the
 * work grows with the number of the texts and the squares of their lengths.
 */
export function containedTexts(texts: readonly string[]): ReadonlySet<number> {
  const clashing = new Set<number>();
  const first = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    if (first.has(text)) clashing.add(index);
    else first.set(text, index);
  }
  const lengths = new Set(texts.map(({ length }) => length));
  for (const [text, index] of first) {
    for (const length of lengths) {
      for (let start = 0; length < text.length && start + length <= text.length; start++) {
        const other = first.get(text.slice(start, start + length));
        if (other !== undefined) clashing.add(Math.max(index, other));
      }
    }
  }
  return clashing;
}
