import type { TomlPath, TomlValue } from "../toml/types.ts";
import type { Layer } from "./layer.ts";
import type { LayerSet } from "./layer-set.ts";
import { type FoundEntry, entryAt } from "./merge.ts";

/** The lists of the requirements that say what a setting may be, by the name of the setting. */
export const allowLists: Readonly<Record<string, string>> = {
  sandbox_mode: "allowed_sandbox_modes",
  approval_policy: "allowed_approval_policies",
  approvals_reviewer: "allowed_approvals_reviewers",
  web_search: "allowed_web_search_modes",
};

/** Settings that the managed file also makes requirements of, in the place of the lists. */
const DEMANDED: ReadonlySet<string> = new Set(["approval_policy", "approvals_reviewer", "sandbox_mode"]);

/** Whether a key of the managed file says what every start demands. */
export function isDemand([key]: TomlPath): boolean {
  return typeof key === "string" && DEMANDED.has(key);
}

/** A value that the managed file demands of every start. */
export interface Demanded extends FoundEntry {
  readonly layer: Layer;
}

/** What the managed file demands of a setting; undefined where it demands nothing. */
export function demandedOf({ layers }: LayerSet, name: string): Demanded | undefined {
  const layer = layers.find(({ kind, state }) => kind === "managed" && state === "used");
  const entry = layer && DEMANDED.has(name) ? entryAt(layer.values, [name]) : undefined;
  return layer && entry && { ...entry, layer };
}

/** The values that a list of the requirements allows for a setting; undefined where there is none that counts. */
export function allowedValues(set: LayerSet, name: string): readonly string[] | undefined {
  const list = allowLists[name];
  const value = list === undefined ? undefined : set.requirements?.values.get(list)?.value;
  if (value?.kind !== "array" || demandedOf(set, name)) return undefined;
  const named = value.items.flatMap((item: TomlValue) => (item.kind === "string" ? [item.value] : []));
  // Whatever the list says, nobody has to search the web.
  return name === "web_search" && !named.includes("disabled") ? [...named, "disabled"] : named;
}
