import { dotted } from "../../words/describe.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

/** What can be a name on the command line. */
const NAME = /^[A-Za-z0-9_-]+$/;

export const docs: RuleDocs = {
  summary: "A profile in a `[profiles.*]` table.",
  why:
    "Profiles are files of their own now. Codex still checks the types in the table but does nothing with it, and " +
    "`codex --profile NAME` refuses to start as long as `[profiles.NAME]` is there.",
  fix:
    "Move the keys of `[profiles.NAME]` to the top level of `NAME.config.toml` beside `config.toml`, and " +
    "`[profiles.NAME.x]` to `[x]` there; delete the table, and start Codex with `--profile NAME`.",
  bad: '[profiles.work]\nmodel = "gpt-5"\n',
  good: 'model = "gpt-5"\n',
};

export const rule = defineRule({
  code: "root/legacy-profile",
  effect: "inert",
  kinds: ["config", "profile"],
  on: {
    profiles: (profiles) => {
      if (profiles.kind !== "table" || profiles.children.length > 0 || profiles.node.end === profiles.node.start)
        return;
      profiles.reportKey("`profiles` no longer has any effect.");
    },
    "profiles.*": (profile, file) => {
      if (profile.kind === "invalid") return;
      const name = dotted(profile.path);
      const canBeNamed = NAME.test(profile.name);
      profile.reportKey(
        canBeNamed
          ? `\`[${name}]\` has no effect, and \`codex --profile ${profile.name}\` refuses to start while it is there.`
          : `\`[${name}]\` no longer has any effect.`,
        {
          hint: canBeNamed
            ? `Move its keys to the top level of \`$CODEX_HOME/${profile.name}.config.toml\`, and delete the table.${file.kind === "config" ? " `codex-config migrate` does both." : ""}`
            : "Move its keys to `$CODEX_HOME/NAME.config.toml`, with a name of letters, digits, `_` and `-`.",
        },
      );
    },
  },
});
