/**
 * How many items of a list come before the first one that does not fit, found in a few steps.
 *
 * @param isLeading Must hold for all items up to one, and for none from there on.
 */
export function countLeading<Item>(items: readonly Item[], isLeading: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLeading(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
