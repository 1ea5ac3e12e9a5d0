import type { ModelStruct } from "./model-paths.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A place of the binary's arrays that can be the fields of a struct. */
export interface FieldSlice {
  /** The fields in their order; older spellings, which stand beside their field, are left out. */
  readonly fields: readonly string[];
  /** The array that the slice is of: the arrays of neighbouring declarations run into one. */
  readonly array: readonly string[];
}

/** Below this share of known fields, a slice is taken for another struct's. */
const LEAST_SHARE = 0.5;

/**
 * The slices of the arrays that are the fields of a struct: as many names as it has fields, none twice, and the most of
 * the known ones among them. Several where new fields can stand in front or at the end.
 *
 * @param aliases Older spellings: they are in the arrays, but do not count.
 */
export function structSlices(
  known: readonly string[],
  aliases: ReadonlySet<string>,
  size: number,
  { arrays }: Pick<Vocabulary, "arrays">,
): FieldSlice[] {
  const isKnown = new Set(known.filter((name) => !aliases.has(name)));
  let most = Math.max(1, Math.ceil(Math.min(isKnown.size, size) * LEAST_SHARE));
  let best: FieldSlice[] = [];
  for (const array of arrays) {
    if (!array.some((name) => isKnown.has(name))) continue;
    const names = array.filter((name) => !aliases.has(name));
    for (let start = 0; start + size <= names.length; start++) {
      const fields = names.slice(start, start + size);
      const count = fields.filter((name) => isKnown.has(name)).length;
      if (count < most || new Set(fields).size < size) continue;
      if (count > most) best = [];
      most = count;
      best.push({ fields, array });
    }
  }
  return best;
}

/** Whether an order stands in the arrays, with older spellings left out. A tag before the fields is in no array. */
function stands(
  order: readonly string[],
  aliases: ReadonlySet<string>,
  { arrays }: Pick<Vocabulary, "arrays">,
): boolean {
  const wanted = [order, order.slice(1)].map((fields) => `,${fields.join(",")},`);
  return arrays.some((array) => {
    const texts = [array, array.filter((name) => !aliases.has(name))].map((names) => `,${names.join(",")},`);
    return texts.some((text) => wanted.some((part) => text.includes(part)));
  });
}

/**
 * The order of a struct's fields in the binary, if its arrays tell it.
 *
 * @param struct What is known of it so far.
 * @param seen The keys that its table was seen to have.
 */
export function fieldOrder(
  { name, keys, aliases, order }: ModelStruct,
  seen: readonly string[],
  added: readonly string[],
  vocabulary: Vocabulary,
): readonly string[] | undefined {
  const sizes = vocabulary.sizes.get(name) ?? [];
  const fits = order && (sizes.length === 0 || sizes.includes(order.length) || sizes.includes(order.length - 1));
  // Where fields of neighbours have the same names, several places fit; the one that was right is right.
  if (order && fits && added.length === 0 && stands(order, aliases, vocabulary)) return order;
  const own = (names: readonly string[]): string[] => [...new Set(names)].filter((key) => !aliases.has(key));
  for (const names of [
    own([...keys.filter((key) => seen.includes(key)), ...added]),
    own([...keys, ...added]),
    own(keys),
  ]) {
    const orders = structSlices(names, aliases, names.length, vocabulary)
      .map(({ fields }) => fields)
      .filter((fields) => fields.every((key) => names.includes(key)));
    if (new Set(orders.map((fields) => fields.join(","))).size === 1) return orders[0];
  }
  return undefined;
}
