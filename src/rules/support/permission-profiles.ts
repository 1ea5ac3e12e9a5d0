import { oncePer } from "../../toml/once-per.ts";
import type { TomlEntry, TomlTable, TomlValue } from "../../toml/types.ts";
import type { Report, RuleContext } from "../rule-context.ts";

/** A table of `permissions`. */
export interface PermissionProfile {
  readonly key: TomlEntry["key"];
  readonly name: string;
  readonly table: TomlTable;
}

export interface PermissionProfiles {
  readonly all: readonly PermissionProfile[];
  /** The selected profile and those it extends, nearest first; empty where none of this file is selected. */
  readonly chain: readonly PermissionProfile[];
  readonly byName: ReadonlyMap<string, PermissionProfile>;
  /** The index of each profile in `chain`. */
  readonly ranks: ReadonlyMap<PermissionProfile, number>;
}

/** The permission profiles of a document, and which of them Codex compiles: only those it checks in full. */
export const permissionProfiles = oncePer((context: RuleContext): PermissionProfiles => {
  const all = context.tables("permissions");
  const byName = new Map(all.map((profile) => [profile.name, profile]));
  const ranks = new Map<PermissionProfile, number>();
  let next = context.string("default_permissions");
  while (next !== undefined) {
    const profile = byName.get(next);
    if (!profile || ranks.has(profile)) break;
    ranks.set(profile, ranks.size);
    const parent = profile.table.get("extends")?.value;
    next = parent?.kind === "string" ? parent.value : undefined;
  }
  return { all, byName, chain: [...ranks.keys()], ranks };
});

/** Whether a value of a profile reaches Codex: the profile belongs to the selected ones, and no nearer one replaces it. */
export function isInForce(
  { chain, ranks }: PermissionProfiles,
  profile: PermissionProfile,
  path: readonly string[],
): boolean {
  const index = ranks.get(profile);
  return index !== undefined && chain.slice(0, index).every((nearer) => !replaces(nearer.table, profile.table, path));
}

// Codex writes these out with their defaults before it merges a hook or an action with that of the profile it extends.
const DEFAULTS = ["schemes", "ports", "strip_request_headers", "inject_request_headers", "port", "max_body_bytes"];

function replaces(nearer: TomlTable, farther: TomlTable, path: readonly string[]): boolean {
  let inner = nearer;
  let outer: TomlTable | undefined = farther;
  for (const segment of path) {
    const value = inner.get(segment)?.value;
    const other: TomlValue | undefined = outer?.get(segment)?.value;
    if (!value) return DEFAULTS.includes(segment) && path[1] === "mitm";
    // Tables are merged, anything else is replaced.
    if (value.kind !== "table" || other?.kind !== "table") return true;
    inner = value;
    outer = other;
  }
  return false;
}

/**
 * Reports a mistake that Codex refuses in a profile that it compiles, and does not see in the others.
 *
 * @param path Within the profile.
 */
export function reportInProfile(
  context: RuleContext,
  profile: PermissionProfile,
  path: readonly string[],
  report: Omit<Report, "path"> & { readonly inForce?: boolean },
): void {
  const { inForce = isInForce(permissionProfiles(context), profile, path), message, ...rest } = report;
  context.report({
    path: ["permissions", profile.name, ...path],
    ...(inForce
      ? { effect: "fatal", message }
      : {
          effect: "risk",
          message: `${message.replace(/\.$/, "")}; Codex will refuse it once the profile is selected.`,
        }),
    ...rest,
  });
}
