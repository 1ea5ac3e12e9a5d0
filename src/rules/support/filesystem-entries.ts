import { asTable, type RuleContext } from "../rule-context.ts";
import type { TomlKey, TomlValue } from "../../toml/types.ts";
import { permissionProfiles, type PermissionProfile } from "./permission-profiles.ts";

export type Access = "read" | "write" | "deny";

/** What a profile says about one path; structural mistakes are left out. */
export interface FilesystemEntry {
  readonly profile: PermissionProfile;
  readonly key: TomlKey;
  /** The path as written, such as `/srv` or `:workspace_roots`. */
  readonly path: string;
  /** Access to the path itself; undefined for a table of paths below it. */
  readonly access: Access | undefined;
  readonly nested: readonly { readonly key: TomlKey; readonly access: Access }[];
}

/** The paths of all profiles. */
export function filesystemEntries(context: RuleContext): FilesystemEntry[] {
  const found: FilesystemEntry[] = [];
  for (const profile of permissionProfiles(context).all) {
    for (const { key, value } of asTable(profile.table.get("filesystem")?.value)?.entries ?? []) {
      if (key.name === "glob_scan_max_depth") continue;
      const access = accessOf(value);
      if (access === undefined && value.kind !== "table") continue;
      const nested = (asTable(value)?.entries ?? []).flatMap((entry) => {
        const inner = accessOf(entry.value);
        return inner ? [{ key: entry.key, access: inner }] : [];
      });
      found.push({ profile, key, path: key.name, access, nested });
    }
  }
  return found;
}

function accessOf(value: TomlValue): Access | undefined {
  if (value.kind !== "string") return undefined;
  switch (value.value) {
    case "read":
    case "write":
    case "deny":
      return value.value;
    case "none":
      return "deny";
    default:
      return undefined;
  }
}
