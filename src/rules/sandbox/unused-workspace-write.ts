import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`[sandbox_workspace_write]` with another sandbox mode, or with `default_permissions`.",
  why:
    'The table belongs to `sandbox_mode = "workspace-write"`. In any other mode, and where a permission profile is in ' +
    "force, nothing in it has an effect: `network_access = true` opens no network.",
  fix: "Set `sandbox_mode` to `workspace-write`, or remove the table. A permission profile has settings of its own.",
  bad: 'sandbox_mode = "read-only"\n\n[sandbox_workspace_write]\nnetwork_access = true\n',
  good: 'sandbox_mode = "workspace-write"\n\n[sandbox_workspace_write]\nnetwork_access = true\n',
};

export const rule = defineRule({
  code: "sandbox/unused-workspace-write",
  effect: "inert",
  stage: "use",
  on: {
    sandbox_workspace_write: (table, { root }) => {
      if (table.entries.length === 0) return;
      const mode = root.child("sandbox_mode");
      const profile = root.child("default_permissions");
      if (profile?.text() !== undefined) {
        // `sandbox_mode` beside it has a finding that covers the table too.
        if (mode) return;
        table.reportKey("`default_permissions` takes the place of the sandbox mode; this table has no effect.", {
          related: [profile.valueHere("the permission profile is chosen here")],
        });
      } else if (mode?.text() === "read-only" || mode?.text() === "danger-full-access") {
        table.reportKey(`This table has no effect with \`sandbox_mode = "${mode.text()}"\`.`, {
          hint: 'Remove it, or set `sandbox_mode = "workspace-write"`, which it belongs to.',
          related: [mode.valueHere("the mode is set here")],
          // Without a sandbox there is nothing that the table could have opened further.
          ...(mode.text() === "danger-full-access" && { severity: "info" }),
        });
      }
    },
  },
});
