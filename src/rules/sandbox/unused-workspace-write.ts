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
  check(context) {
    const entry = context.entry("sandbox_workspace_write");
    if (!entry || entry.value.kind !== "table" || entry.value.entries.length === 0) return;
    const mode = context.value("sandbox_mode");
    const profile = context.value("default_permissions");
    const finding = { at: entry.key, path: ["sandbox_workspace_write"] };
    if (profile?.kind === "string") {
      // `sandbox_mode` beside it has a finding that covers the table too.
      if (mode) return;
      context.report({
        ...finding,
        message: "`default_permissions` takes the place of the sandbox mode; this table has no effect.",
        related: [
          { message: "the permission profile is chosen here", range: { start: profile.start, end: profile.end } },
        ],
      });
      return;
    }
    if (mode?.kind !== "string" || !["read-only", "danger-full-access"].includes(mode.value)) return;
    context.report({
      ...finding,
      message: `This table has no effect with \`sandbox_mode = "${mode.value}"\`.`,
      hint: 'It belongs to `sandbox_mode = "workspace-write"`.',
      related: [{ message: "the mode is set here", range: { start: mode.start, end: mode.end } }],
      // Without a sandbox there is nothing that the table could have opened further.
      ...(mode.value === "danger-full-access" && { severity: "info" }),
    });
  },
});
