import { bareOrQuoted } from "../words/describe.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";
import { notesOf } from "./support/noted-keys.ts";
import { twoNames } from "./support/two-names.ts";

export const docs: RuleDocs = {
  summary: "An older name of a key.",
  why:
    "Codex still reads the older name. A later release may not, and other tools know the current name only. Of two names " +
    "of a feature with different values, Codex goes by the one that is later in the alphabet, in whatever file it is.",
  fix: "Rename the key. Where both names are there, keep the current one, with the value that is in force.",
  bad: "[agents]\nmax_threads = 4\n",
  good: "[agents]\nmax_concurrent_threads_per_session = 4\n",
};

export const rule = defineRule({
  code: "alias-key",
  effect: "risk",
  severity: "info",
  check(context) {
    for (const noted of notesOf(context).keys) {
      const { note, key, table, path, field } = noted;
      const canonical = field.aliasOf;
      if (note !== "alias" || canonical === undefined) continue;
      // Where Codex cannot take both, that is a finding of the structure.
      if (table.get(canonical) && field.aliasClash) continue;
      const both = twoNames(context.document, noted);
      const name = `\`${key.name}\` is the older name of \`${canonical}\``;
      if (!both) {
        const fix = rewriteFix(`Rename to \`${canonical}\``, key, bareOrQuoted(canonical), true);
        context.report({ at: key, path, message: `${name}.`, fix });
        continue;
      }
      const { winner, ...advice } = both;
      context.report({
        at: key,
        path,
        message: `${name}, which is set too${winner === undefined ? "" : `; Codex goes by \`${winner}\``}.`,
        ...advice,
        ...(winner !== undefined && { severity: "warning" }),
      });
    }
  },
});
