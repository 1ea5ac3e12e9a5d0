import { asTable, type RuleContext } from "../rule-context.ts";
import { oncePer } from "../../toml/once-per.ts";
import type { TomlEntry, TomlTable } from "../../toml/types.ts";
import { isInForce, permissionProfiles, type PermissionProfile } from "./permission-profiles.ts";

/** A table of `network.mitm.hooks` or `network.mitm.actions`. */
export interface MitmItem {
  readonly profile: PermissionProfile;
  /** Path within the profile. */
  readonly path: readonly string[];
  readonly key: TomlEntry["key"];
  readonly name: string;
  readonly table: TomlTable;
}

/** The `mitm` table of each profile that has one. */
export function mitmTables(context: RuleContext): { profile: PermissionProfile; table: TomlTable }[] {
  return permissionProfiles(context).all.flatMap((profile) => {
    const network = asTable(profile.table.get("network")?.value);
    const table = asTable(network?.get("mitm")?.value);
    return table ? [{ profile, table }] : [];
  });
}

export function mitmItems(context: RuleContext, kind: "hooks" | "actions"): MitmItem[] {
  return mitmTables(context).flatMap(({ profile, table }) =>
    (asTable(table.get(kind)?.value)?.entries ?? []).flatMap(({ key, value }) =>
      value.kind === "table"
        ? [{ profile, path: ["network", "mitm", kind, key.name], key, name: key.name, table: value }]
        : [],
    ),
  );
}

/** Names of the actions that hooks of the selected profile apply; Codex checks only those in full. */
export function appliedActions(context: RuleContext): ReadonlySet<string> {
  const profiles = permissionProfiles(context);
  const names = new Set<string>();
  for (const { profile, path, table } of mitmItems(context, "hooks")) {
    const value = table.get("action")?.value;
    if (value?.kind !== "array" || !isInForce(profiles, profile, [...path, "action"])) continue;
    for (const item of value.items) if (item.kind === "string") names.add(item.value);
  }
  return names;
}

/** The actions of each profile by their names. */
export const actionsOf = oncePer(
  (context: RuleContext): ReadonlyMap<PermissionProfile, ReadonlyMap<string, MitmItem>> => {
    const actions = new Map<PermissionProfile, Map<string, MitmItem>>();
    for (const action of mitmItems(context, "actions")) {
      const own = actions.get(action.profile) ?? new Map<string, MitmItem>();
      actions.set(action.profile, own.set(action.name, action));
    }
    return actions;
  },
);
