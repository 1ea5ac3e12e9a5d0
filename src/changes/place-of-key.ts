import type { History } from "../knowledge/history.ts";

/** Where a key of a table stands. */
export interface KeyPlace {
  /** The kind of file, where that is another one than `config.toml`. */
  readonly file?: string;
  /** `*` stands for a name of the user's own, `[]` for the items of an array. */
  readonly path: string;
}

/** The place of a key of a table, by Codex's name of the table's type. */
export function placeOfKey(type: string, key: string, { places, files }: Pick<History, "places" | "files">): KeyPlace {
  const [place = "", file] = [places[type], files[type]];
  return { ...(file !== undefined && { file }), path: place === "" ? key : `${place}.${key}` };
}
