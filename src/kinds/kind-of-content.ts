import type { TomlTable } from "../toml/types.ts";
import { type FileKind, kinds } from "./index.ts";

/** The kind of file that has such keys at its top level; undefined where they tell none. */
export function kindOfContent(root: TomlTable): FileKind | undefined {
  const has = (key: string): boolean => root.get(key) !== undefined;
  const tells = ({ tellingKeys }: (typeof kinds)[FileKind]): boolean => tellingKeys?.some(has) ?? false;
  const kind = Object.values(kinds).find(tells)?.name;
  // A role that has what one in a folder `agents` needs may be put there as it is.
  return kind === "declared-role" && has("name") && has("description") ? "agent-role" : kind;
}
