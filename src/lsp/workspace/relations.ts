import { valueAt } from "../../layers/merge.ts";
import type { Place } from "../../resolve/place.ts";
import { BUILT_IN_PROFILES } from "../../rules/permissions/built-in-profiles.ts";
import { BUILT_IN_PROVIDERS } from "../../rules/support/provider-kind.ts";
import type { TomlPath } from "../../toml/types.ts";
import type { FileView } from "./file-view.ts";
import { placeBelow } from "./place-below.ts";

/** A value that is the name of a table. */
export interface Relation {
  /** Where the value stands; `*` is any name or index. */
  readonly from: readonly string[];
  /** The table that holds the tables of those names. */
  readonly to: readonly string[];
  /** The names that Codex has besides. */
  readonly builtIn: readonly string[];
}

const RELATIONS: readonly Relation[] = [
  { from: ["model_provider"], to: ["model_providers"], builtIn: BUILT_IN_PROVIDERS },
  { from: ["oss_provider"], to: ["model_providers"], builtIn: ["ollama", "lmstudio"] },
  { from: ["profiles", "*", "model_provider"], to: ["model_providers"], builtIn: BUILT_IN_PROVIDERS },
  { from: ["default_permissions"], to: ["permissions"], builtIn: BUILT_IN_PROFILES },
  { from: ["permissions", "*", "extends"], to: ["permissions"], builtIn: [":workspace", ":read-only"] },
  { from: ["tui", "status_line_provider", "server"], to: ["mcp_servers"], builtIn: [] },
  { from: ["hooks", "*", "*", "hooks", "*", "server"], to: ["mcp_servers"], builtIn: [] },
];

/** What a value at a path names; undefined for a value that names nothing. */
export function relationFrom(path: TomlPath): Relation | undefined {
  return RELATIONS.find(({ from }) => matches(from, path));
}

/** The relations whose tables are those of a path, such as `model_providers.proxy`. */
export function relationsTo(path: TomlPath): readonly Relation[] {
  return RELATIONS.filter(({ to }) => path.length === to.length + 1 && matches(to, path.slice(0, -1)));
}

/** The values of a file that a relation is about. */
export function valuesOf({ from }: Relation, root: Place): readonly Place[] {
  let places: readonly Place[] = [root];
  for (const step of from) {
    places = places.flatMap((place) => (step === "*" ? place.children : (place.child(step) ?? [])));
  }
  return places;
}

/**
 * The names that a value of a relation can have: those of the file, of its set, and those that Codex has; not that of the
 * table that it stands in, as none can build on itself.
 */
export function namesFor({ to, builtIn }: Relation, path: TomlPath, view: FileView): readonly string[] {
  const own = to.every((step, index) => step === path[index]) ? path[to.length] : undefined;
  return [...new Set([...namesAt(to, view), ...builtIn])].filter((name) => name !== own);
}

/** The names of the tables at a path, in the file and in its set. */
export function namesAt(path: TomlPath, view: FileView): readonly string[] {
  const own = placeBelow(view.root, path)?.entries.map(({ name }) => name) ?? [];
  const set = view.set?.set;
  const merged = set && valueAt(set.values, path);
  const others = merged?.kind === "table" ? merged.entries.map(({ key }) => key.name) : [];
  return [...new Set([...own, ...others])];
}

function matches(pattern: readonly string[], path: TomlPath): boolean {
  return pattern.length === path.length && pattern.every((step, index) => step === "*" || step === path[index]);
}
