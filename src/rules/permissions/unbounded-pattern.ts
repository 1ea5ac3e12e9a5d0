import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { filesystemEntries } from "../support/filesystem-entries.ts";
import { isAbsolutePath, isDescendant, isWorkspaceRoots, pathKind } from "../support/filesystem-path.ts";
import { isInForce, permissionProfiles } from "../support/permission-profiles.ts";

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
  check(context) {
    const profiles = permissionProfiles(context);
    if (profiles.chain.some(({ table }) => asTable(table.get("filesystem")?.value)?.get("glob_scan_max_depth"))) return;
    for (const { profile, key, path, access, nested } of filesystemEntries(context)) {
      const absolute = pathKind(path) === "absolute" || isAbsolutePath(context.options, path);
      const entries = access && absolute ? [{ key, access, where: ["filesystem", path] }] : [];
      for (const inner of nested) {
        if (!isDescendant(inner.key.name) || (!absolute && !isWorkspaceRoots(path))) continue;
        entries.push({ ...inner, where: ["filesystem", path, inner.key.name] });
      }
      for (const { key: at, access: wanted, where } of entries) {
        if (wanted !== "deny" || !at.name.includes("**") || !isInForce(profiles, profile, where)) continue;
        context.report({
          at,
          path: ["permissions", profile.name, ...where],
          message: `Nothing limits how deep Codex searches for files that match \`${at.name}\`.`,
          hint: "Set `glob_scan_max_depth` in the `filesystem` table.",
        });
      }
    }
  },
});
