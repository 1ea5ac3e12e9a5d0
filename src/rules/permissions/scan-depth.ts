import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { permissionProfiles, reportInProfile } from "../support/permission-profiles.ts";

export const docs: RuleDocs = {
  summary: "`glob_scan_max_depth = 0`.",
  why: "Codex refuses to start when the profile is selected: patterns would never match anything.",
  fix: "Use 1 or more, or remove the key.",
  bad: 'default_permissions = "p"\n\n[permissions.p.filesystem]\nglob_scan_max_depth = 0\n',
  good: 'default_permissions = "p"\n\n[permissions.p.filesystem]\nglob_scan_max_depth = 3\n',
};

export const rule = defineRule({
  code: "permissions/scan-depth",
  effect: "fatal",
  check(context) {
    for (const profile of permissionProfiles(context).all) {
      const value = asTable(profile.table.get("filesystem")?.value)?.get("glob_scan_max_depth")?.value;
      if (value?.kind !== "integer" || value.value !== 0) continue;
      reportInProfile(context, profile, ["filesystem", "glob_scan_max_depth"], {
        at: value,
        message: "`glob_scan_max_depth` must be at least 1.",
      });
    }
  },
});
