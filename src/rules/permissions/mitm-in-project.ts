import { type RuleDocs, defineRule } from "../define-rule.ts";
import { MITM } from "./mitm.ts";
import { profileOf } from "./profiles.ts";

export const docs: RuleDocs = {
  kind: "project-config",
  summary: "`network.mitm` in a project's file.",
  why:
    "A project must not decide where secrets are put into requests. Codex refuses to start in it, whatever profile is " +
    "selected, when its file sets the second version (`version`). It also refuses when a file outside of the project has " +
    "`network.mitm` for the same profile, and the project's changes anything in it or what the profile `extends`; " +
    "as that depends on the other file, a table without `version` gets a remark only.",
  fix: "Move the `network.mitm` table to the profile in `$CODEX_HOME/config.toml`.",
  bad: 'sandbox_mode = "read-only"\n\n[permissions.build.network.mitm]\nversion = 2\n',
  good: 'sandbox_mode = "read-only"\n\n[permissions.build.network]\nenabled = true\n',
};

export const rule = defineRule({
  code: "permissions/mitm-in-project",
  effect: "fatal",
  kinds: ["project-config"],
  on: {
    [MITM]: (mitm) => {
      if (mitm.kind !== "table") return;
      const profile = profileOf(mitm).name;
      const version = mitm.child("version");
      if (version) {
        const message = `A project's file cannot set \`network.mitm\` of the profile \`${profile}\` with a \`version\`.`;
        version.reportKey(message, { hint: "Move the table to `$CODEX_HOME/config.toml`." });
      } else {
        const message = `Codex refuses to start if the profile \`${profile}\` has \`network.mitm\` outside of the project too.`;
        mitm.reportKey(message, {
          effect: "risk",
          severity: "info",
          hint: "Use a name for the profile that no file of yours has, or move the table to `$CODEX_HOME/config.toml`.",
        });
      }
    },
  },
});
