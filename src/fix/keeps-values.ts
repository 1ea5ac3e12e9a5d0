import type { OffsetRange, TomlDocument, TomlHeader, TomlPair, TomlValue } from "../toml/types.ts";
import type { EditMap, Written } from "./edit-map.ts";

/**
 * Whether all that the edits of a repair leave alone means the same after it: each `key = value` line stands below the
 * header it stood below, and has its value.
 *
 * @param map Of the edits that made `after` of `before`.
 */
export function keepsValues(before: TomlDocument, after: TomlDocument, map: EditMap): boolean {
  const places = new Map(placed(after).map((place) => [place.pair.start, place]));
  const leaves = new Map<number, TomlValue>();
  for (const { pair } of places.values()) for (const leaf of leavesOf(pair.value)) leaves.set(leaf.start, leaf);
  const written = map.allWritten();
  for (const { header, pair } of placed(before)) {
    for (const leaf of leavesOf(pair.value)) {
      if (!map.touches(leaf) && !isSame(leaf, leaves.get(map.moved(leaf.start)))) return false;
    }
    if (map.changes(pair)) continue;
    const place = places.get(map.moved(pair.start));
    if (!place || !isBelow(place.header, header, map, written)) return false;
  }
  return true;
}

interface Placed {
  readonly header: TomlHeader | undefined;
  readonly pair: TomlPair;
}

function placed({ statements }: TomlDocument): Placed[] {
  const found: Placed[] = [];
  let header: TomlHeader | undefined;
  for (const statement of statements) {
    if (statement.type === "header") header = statement;
    else found.push({ header, pair: statement });
  }
  return found;
}

/** The plain values in a value, itself included; nothing in it may be deep enough to end the call stack. */
function leavesOf(value: TomlValue): TomlValue[] {
  const leaves: TomlValue[] = [];
  const pending = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "array") for (const item of next.items) pending.push(item);
    else if (next.kind === "table") for (const pair of next.pairs) pending.push(pair.value);
    else if (next.kind !== "invalid") leaves.push(next);
  }
  return leaves;
}

function isSame(before: TomlValue, after: TomlValue | undefined): boolean {
  if (!after || after.kind !== before.kind) return false;
  return "value" in before && "value" in after && Object.is(before.value, after.value);
}

/** Whether a header is the one that was there before, or what a repair has made of it. */
function isBelow(
  after: TomlHeader | undefined,
  before: TomlHeader | undefined,
  map: EditMap,
  written: readonly Written[],
): boolean {
  if (!before) return after === undefined;
  if (!after) return false;
  if (!map.changes(before)) return after.start === map.moved(before.start);
  return touchesSome(after, written);
}

/** Whether a range meets one of the others, which are in order and do not overlap. */
function touchesSome({ start, end }: OffsetRange, others: readonly Written[]): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle] as Written)[1] < start) low = middle + 1;
    else high = middle;
  }
  const first = others[low];
  return first !== undefined && first[0] <= end;
}
