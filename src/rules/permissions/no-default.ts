import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Permission profiles of which none is selected.",
  why:
    "With tables below `permissions`, Codex has to know what applies: it refuses to start unless `default_permissions` " +
    "or `sandbox_mode` is set.",
  fix:
    "Set `default_permissions` to the name of a profile, or to `:workspace` or `:read-only`. To keep the profiles for " +
    "later, set `sandbox_mode` instead.",
  bad: '[permissions.build.filesystem]\n":workspace_roots" = "write"\n',
  good: 'default_permissions = "build"\n\n[permissions.build.filesystem]\n":workspace_roots" = "write"\n',
};

export const rule = defineRule({
  code: "permissions/no-default",
  effect: "fatal",
  stage: "use",
  on: {
    permissions: (permissions, { root, isWhole }) => {
      if (!isWhole || root.child("default_permissions") || root.child("sandbox_mode")?.declared) return;
      // Requirements that allow some profiles have a rule of their own for it.
      if (root.child("allowed_permission_profiles")?.declared) return;
      // Requirements have keys of their own beside the profiles.
      const [first] = permissions.tables.filter(({ field }) => !field);
      if (!first) return;
      // `[permissions.network]` is short of the name of its profile.
      const isPart = first.shape?.kind === "table" && first.shape.has(first.name);
      first.reportKey("There are permission profiles, but `default_permissions` does not select one.", {
        hint: isPart
          ? `\`${first.name}\` is read as the name of a profile. Write \`[permissions.NAME.${first.name}]\`, with \`extends = ":workspace"\` in \`[permissions.NAME]\` and \`default_permissions = "NAME"\` at the top.`
          : `Add \`default_permissions = ${JSON.stringify(first.name)}\` at the top of the file.`,
      });
    },
  },
});
