/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  // `lastIndexOf` takes a place before the text for its beginning.
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
