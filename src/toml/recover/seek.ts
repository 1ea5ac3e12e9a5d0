/**
 * Finds the next character of some kind: gives the offset of the first one at an offset or behind, or the length of the
 * text. The last answer is kept: from every place up to it the answer is the same, so that a line of many mistakes is
 * not searched to its end for each of them.
 */
export function seek(text: string, isStop: (c: number) => boolean): (offset: number) => number {
  let from = -1;
  let end = -1;
  return (offset) => {
    if (offset >= from && offset <= end) return end;
    let i = offset;
    while (i < text.length && !isStop(text.charCodeAt(i))) {
      i++;
      // From here on, the answer is known.
      if (i === from && end >= i) i = end;
    }
    from = offset;
    end = i;
    return end;
  };
}
