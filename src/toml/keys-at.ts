import { oncePer } from "./once-per.ts";
import type { TomlDocument, TomlKey, TomlPath } from "./types.ts";

/** Where a name stands among the keys of the statements. */
interface Place {
  /** The segments of the header above; none for a header itself. */
  readonly header: readonly TomlKey[];
  readonly keys: readonly TomlKey[];
  /** The index of the name in both of them put together. */
  readonly index: number;
}

/** The places of each name, in the order of the document. */
const placesOf = oncePer(({ statements }: TomlDocument): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>();
  let header: readonly TomlKey[] = [];
  for (const statement of statements) {
    if (statement.type === "header") header = statement.keys;
    const above = statement.type === "header" ? [] : header;
    for (const [index, { name }] of statement.keys.entries()) {
      const place = { header: above, keys: statement.keys, index: above.length + index };
      const known = places.get(name);
      if (known) known.push(place);
      else places.set(name, [place]);
    }
  }
  return places;
});

/**
 * All keys in headers and lines that name what is at a path: `[a.b]` and `[a.b.c]` both name `a.b`. Below inline tables
 * there is one only, `key`.
 */
export function keysAt(document: TomlDocument, path: TomlPath, key: TomlKey): readonly TomlKey[] {
  const last = path.length - 1;
  const name = path[last];
  const found: TomlKey[] = [];
  for (const { header, keys, index } of typeof name === "string" ? (placesOf(document).get(name) ?? []) : []) {
    if (index !== last) continue;
    const at = (i: number): TomlKey | undefined => (i < header.length ? header[i] : keys[i - header.length]);
    if (path.every((segment, i) => at(i)?.name === segment)) found.push(at(last) as TomlKey);
  }
  return found.length > 0 ? found : [key];
}
