import { duplicateRole } from "./duplicate-role.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { type RoleFile, roleFiles } from "./role-files.ts";

/** Roles that have their name from another one of their layer: Codex leaves one out. Of two layers, the higher wins in silence. */
export function roleFindings(set: LayerSet): LayerFinding[] {
  const first = new Map<string, RoleFile>();
  return roleFiles(set).flatMap((role) => {
    const key = `${set.layers.indexOf(role.layer)} ${role.name}`;
    const other = first.get(key);
    if (other) return [duplicate(role, other)];
    first.set(key, role);
    return [];
  });
}

function duplicate({ name, at }: RoleFile, other: RoleFile): LayerFinding {
  return { ...duplicateRole(name), ...at, related: [{ message: "the other one", ...other.at }] };
}
