import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isAbsolutePath } from "../support/filesystem-path.ts";
import { accessOf } from "./access.ts";
import { isInForce } from "./in-force.ts";
import { isDescendant, isWorkspaceRoots, pathKind } from "./paths.ts";
import { selectedProfiles } from "./profiles.ts";

export const docs: RuleDocs = {
  summary: "A denied pattern with `**` and no `glob_scan_max_depth`.",
  why:
    "On Linux and Windows the sandbox does not know patterns: Codex searches for the files when it starts, and warns " +
    "because there is no limit to how deep. Files that appear later are not covered.",
  fix: "Set `glob_scan_max_depth` in the `filesystem` table, or write out the levels: `*.env`, `*/*.env`.",
  bad: 'default_permissions = "p"\n\n[permissions.p.filesystem]\n":workspace_roots" = { "." = "write", "**/*.env" = "deny" }\n',
  good: 'default_permissions = "p"\n\n[permissions.p.filesystem]\nglob_scan_max_depth = 4\n":workspace_roots" = { "." = "write", "**/*.env" = "deny" }\n',
};

export const rule = defineRule({
  code: "permissions/unbounded-pattern",
  effect: "risk",
  on: { default_permissions: checkSelected },
});

function checkSelected({ root }: Place): void {
  const tables = [...selectedProfiles(root)].map((profile) => profile.child("filesystem"));
  if (tables.some((filesystem) => filesystem?.child("glob_scan_max_depth"))) return;
  for (const path of tables.flatMap((filesystem) => filesystem?.entries ?? [])) {
    const isAbsolute = pathKind(path.name) === "absolute" || isAbsolutePath(path.file, path.name);
    if (isAbsolute) check(path);
    if (!isAbsolute && !isWorkspaceRoots(path.name)) continue;
    for (const inner of path.entries) if (isDescendant(inner.name)) check(inner);
  }
}

function check(path: Place): void {
  if (accessOf(path) !== "deny" || !path.name.includes("**") || !isInForce(path)) return;
  path.reportKey(`Nothing limits how deep Codex searches for files that match \`${path.name}\`.`, {
    hint: "Set `glob_scan_max_depth` in the `filesystem` table.",
  });
}
