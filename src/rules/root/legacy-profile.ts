import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { dotted } from "../../words/describe.ts";

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
  check(context) {
    const { entries = [], start = 0, end = 0 } = asTable(context.value("profiles")) ?? {};
    if (context.options.kind === "project-config") return;
    if (entries.length === 0 && end > start) {
      const entry = context.entry("profiles");
      if (entry) context.report({ at: entry.key, path: ["profiles"], message: "`profiles` no longer has any effect." });
    }
    for (const { key, value } of entries) {
      if (value.kind === "invalid") continue;
      const name = dotted(["profiles", key.name]);
      const canBeNamed = NAME.test(key.name);
      context.report({
        at: key,
        path: ["profiles", key.name],
        message: canBeNamed
          ? `\`[${name}]\` has no effect, and \`codex --profile ${key.name}\` refuses to start while it is there.`
          : `\`[${name}]\` no longer has any effect.`,
        hint: canBeNamed
          ? `Move its keys to the top level of \`$CODEX_HOME/${key.name}.config.toml\`, and delete the table.`
          : "Move its keys to `$CODEX_HOME/NAME.config.toml`, with a name of letters, digits, `_` and `-`.",
      });
    }
  },
});
