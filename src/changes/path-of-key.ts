import type { History } from "../knowledge/history.ts";

/** The path of a key of a table: `*` for a name of the user's own, `[]` for the items of an array. */
export function pathOfKey(type: string, key: string, { places }: Pick<History, "places">): string {
  const place = places[type] ?? "";
  return place === "" ? key : `${place}.${key}`;
}
