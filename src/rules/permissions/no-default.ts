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
  on: {
    permissions: (permissions, { root, isWhole }) => {
      if (!isWhole || root.child("default_permissions") || root.child("sandbox_mode")) return;
      const [first] = permissions.tables;
      first?.reportKey("There are permission profiles, but `default_permissions` does not select one.", {
        hint: `Add \`default_permissions = ${JSON.stringify(first.name)}\` at the top of the file.`,
      });
    },
  },
});
