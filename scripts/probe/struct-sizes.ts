/** How many fields a struct has, by its name; two structs of a binary can share a name. */
export type StructSizes = ReadonlyMap<string, readonly number[]>;

const BEGIN = "struct ";

/**
 * The sizes that a binary's own error texts tell: serde writes `struct NAME with N elements` for each struct that it also
 * reads from an array.
 */
export function structSizes(data: Buffer): StructSizes {
  const sizes = new Map<string, number[]>();
  for (let at = data.indexOf(BEGIN); at >= 0; at = data.indexOf(BEGIN, at + BEGIN.length)) {
    const text = data.toString("latin1", at, at + 160);
    const [, name, count] = /^struct (\w+) with (\d+) elements?/.exec(text) ?? [];
    if (name === undefined) continue;
    const known = sizes.get(name) ?? [];
    if (!known.includes(Number(count))) sizes.set(name, [...known, Number(count)]);
  }
  return sizes;
}
