import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`sandbox_mode` next to `default_permissions`.",
  why: "Within one file the permission profile wins; `sandbox_mode` and `sandbox_workspace_write` have no effect.",
  fix: "Remove `sandbox_mode`, or `default_permissions` if the sandbox mode is what you want.",
  bad: 'sandbox_mode = "workspace-write"\ndefault_permissions = ":read-only"\n',
  good: 'default_permissions = ":read-only"\n',
};

export const rule = defineRule({
  code: "permissions/unused-sandbox-mode",
  effect: "inert",
  stage: "use",
  on: {
    default_permissions: (profile, { root }) => {
      if (profile.text() === undefined) return;
      root
        .child("sandbox_mode")
        ?.reportKey("`default_permissions` takes the place of `sandbox_mode`, which has no effect.", {
          hint: "Remove one of the two.",
        });
    },
  },
});
