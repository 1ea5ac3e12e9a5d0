import type { TableShape } from "../../knowledge/shape.ts";
import { commonKeys } from "./common-keys.ts";
import { type Spot, stepInto, tablesOf } from "./spot.ts";

/** A key that a table can still have. */
export interface OfferedKey {
  readonly name: string;
  readonly spot: Spot;
  readonly isRequired: boolean;
}

/**
 * The keys that a table can still have, common ones first: none that is there, under whatever name, and none that Codex refuses
 * or drops in this kind of file, that should not be used any more, or that the release asked about does not know yet.
 *
 * @param present The keys that are there.
 * @param tables What the table may be.
 */
export function offeredKeys(spot: Spot, present: ReadonlySet<string>, tables = tablesOf(spot)): readonly OfferedKey[] {
  const found = new Map<string, OfferedKey>();
  if (spot.isUseless) return [];
  const { release } = spot.file.knowledge;
  for (const table of tables) {
    const rivals = rivalsOf(table, present);
    const taken = new Set([...present].map((name) => table.field(name)?.aliasOf ?? name));
    for (const name of table.keys) {
      if (found.has(name) || taken.has(name) || rivals.has(name) || !isCurrent(table, name, present)) continue;
      if (release?.lacks(table.name, name)) continue;
      // Of what Codex has built in, only some keys can be set.
      if (spot.field?.changeable?.includes(name) === false) continue;
      const key = stepInto(spot, name);
      if (!key.isUseless) found.set(name, { name, spot: key, isRequired: table.required.includes(name) });
    }
  }
  const common = commonKeys(spot.path).flatMap((name) => found.get(name) ?? []);
  return [...new Set([...common, ...found.values()])];
}

function isCurrent(table: TableShape, name: string, present: ReadonlySet<string>): boolean {
  const field = table.field(name);
  if (field?.aliasOf !== undefined || field?.deprecated !== undefined || field?.removed !== undefined) return false;
  return field?.replacedBy === undefined || !present.has(field.replacedBy);
}

/** The keys of which Codex refuses each beside one that is there, such as `url` beside `command`. */
function rivalsOf(table: TableShape, present: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = new Set(table.keys.flatMap((name) => table.field(name)?.only ?? []));
  const chosen = [...present].map((name) => (kinds.has(name) ? name : table.field(name)?.only)).filter(Boolean);
  if (chosen.length === 0) return new Set();
  return new Set(
    table.keys.filter((name) => {
      const kind = kinds.has(name) ? name : table.field(name)?.only;
      return kind !== undefined && !chosen.includes(kind);
    }),
  );
}
