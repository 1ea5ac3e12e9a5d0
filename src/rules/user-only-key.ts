import { noteOf } from "../resolve/note.ts";
import { dotted } from "../words/describe.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";

export const docs: RuleDocs = {
  summary: "A key in a project's `.codex/config.toml` that only a user's own file can set.",
  why:
    "Codex drops the key from a project's file, with a warning: a repository must not choose where requests and " +
    "credentials go. With `--strict-config` it still checks the type of the value.",
  fix: "Put the key in `$CODEX_HOME/config.toml`, and remove it here.",
  kind: "project-config",
  bad: 'model_provider = "gateway"\n',
  good: 'model = "gpt-5"\n',
};

export const rule = defineRule({
  code: "user-only-key",
  effect: "inert",
  kinds: ["project-config"],
  onField: {
    userOnly: (place) => {
      if (noteOf(place)?.kind !== "user-only") return;
      place.reportKey(`Codex drops \`${dotted(place.path)}\` from a project's file.`, {
        hint: "Set it in `$CODEX_HOME/config.toml`.",
      });
    },
  },
});
