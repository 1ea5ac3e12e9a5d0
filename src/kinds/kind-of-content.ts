import type { TomlTable } from "../toml/types.ts";
import { type FileKind, kinds } from "./index.ts";

/** The kind of file that has such keys at its top level; undefined where they tell none. */
export function kindOfContent(root: TomlTable): FileKind | undefined {
  const has = (key: string): boolean => root.get(key) !== undefined;
  const tells = ({ tellingKeys }: (typeof kinds)[FileKind]): boolean => tellingKeys?.some(has) ?? false;
  const kind = Object.values(kinds).find(tells)?.name;
  // What tells of itself what a table `[agents.NAME]` tells of a role that it declares is meant to stand in a folder `agents`.
  return kind === "declared-role" && (has("name") || has("description")) ? "agent-role" : kind;
}
