import { noteOf } from "../resolve/note.ts";
import type { Place } from "../resolve/place.ts";
import { insteadOf } from "../validate/check-refused.ts";
import { dotted } from "../words/describe.ts";
import { definesBuiltIn } from "./support/defines-built-in.ts";
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
      // Strict mode looks into the table before it is dropped.
      const isRefused = place.name === "model_providers" && place.entries.some(definesBuiltIn);
      place.reportKey(`Codex drops \`${dotted(place.path)}\` from a project's file.`, {
        hint: isRefused ? "Remove it: built-in providers cannot be defined anywhere." : adviceOn(place),
        ...(isRefused && { effect: "ignored" }),
      });
    },
  },
});

/** Where the user's own file takes the key no more than this one, moving it there would only bring the next finding. */
function adviceOn({ declared, field, node, children }: Place): string {
  if (declared?.kind === "refused") return insteadOf(declared.instead, node);
  if (field?.removed === undefined) return field?.deprecated ?? "Set it in `$CODEX_HOME/config.toml`.";
  const [first] = children;
  return first ? field.removed.replaceAll("NAME", first.name) : "Remove it.";
}
