import { defineRule } from "../define-rule.ts";
import { mitmTables } from "../support/mitm.ts";

export const rule = defineRule({
  code: "permissions/mitm-in-project",
  effect: "fatal",
  docs: {
    kind: "project-config",
    summary: "The second version of `network.mitm` in a project's file.",
    why:
      "Codex refuses to start in the project, whatever profile is selected: a project must not decide where secrets are put " +
      "into requests.",
    fix: "Move the `network.mitm` table to the profile in `$CODEX_HOME/config.toml`.",
    bad: 'sandbox_mode = "read-only"\n\n[permissions.build.network.mitm]\nversion = 2\n',
    good: 'sandbox_mode = "read-only"\n\n[permissions.build.network]\nenabled = true\n',
  },
  check(context) {
    if (context.options.kind !== "project-config") return;
    for (const { profile, table } of mitmTables(context)) {
      const version = table.get("version");
      if (!version) continue;
      context.report({
        at: version.key,
        path: ["permissions", profile.name, "network", "mitm", "version"],
        message: `A project's file cannot set \`network.mitm\` of the profile \`${profile.name}\` with a \`version\`.`,
        hint: "Move the table to `$CODEX_HOME/config.toml`.",
      });
    }
  },
});
