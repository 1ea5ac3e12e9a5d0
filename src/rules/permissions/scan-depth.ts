import { type RuleDocs, defineRule } from "../define-rule.ts";
import { reportInProfile } from "./report-in-profile.ts";

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
  stage: "use",
  on: {
    "permissions.*.filesystem.glob_scan_max_depth": (depth) => {
      if (depth.integer() === 0) reportInProfile(depth, "`glob_scan_max_depth` must be at least 1.");
    },
  },
});
