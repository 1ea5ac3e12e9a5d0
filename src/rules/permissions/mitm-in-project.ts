import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { mitmTables } from "../support/mitm.ts";

export const docs: RuleDocs = {
  kind: "project-config",
  summary: "`network.mitm` in a project's file.",
  why:
    "A project must not decide where secrets are put into requests. Codex refuses to start in it, whatever profile is " +
    "selected, when its file sets the second version (`version`). It also refuses when a file outside of the project has " +
    "`network.mitm` for the same profile, and the project's sets anything in it or changes what the profile `extends`; " +
    "as that depends on the other file, a table without `version` gets a remark only.",
  fix: "Move the `network.mitm` table to the profile in `$CODEX_HOME/config.toml`.",
  bad: 'sandbox_mode = "read-only"\n\n[permissions.build.network.mitm]\nversion = 2\n',
  good: 'sandbox_mode = "read-only"\n\n[permissions.build.network]\nenabled = true\n',
};

export const rule = defineRule({
  code: "permissions/mitm-in-project",
  effect: "fatal",
  check(context) {
    if (context.options.kind !== "project-config") return;
    for (const { profile, table } of mitmTables(context)) {
      const version = table.get("version");
      if (!version) {
        const at = asTable(profile.table.get("network")?.value)?.get("mitm")?.key ?? profile.key;
        context.report({
          at,
          path: ["permissions", profile.name, "network", "mitm"],
          effect: "risk",
          severity: "info",
          message: `Codex refuses to start if the profile \`${profile.name}\` has \`network.mitm\` outside of the project too.`,
          hint: "Use a name for the profile that no file of yours has, or move the table to `$CODEX_HOME/config.toml`.",
        });
        continue;
      }
      context.report({
        at: version.key,
        path: ["permissions", profile.name, "network", "mitm", "version"],
        message: `A project's file cannot set \`network.mitm\` of the profile \`${profile.name}\` with a \`version\`.`,
        hint: "Move the table to `$CODEX_HOME/config.toml`.",
      });
    }
  },
});
