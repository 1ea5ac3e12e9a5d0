import { renameFix } from "../edit/rename-fix.ts";
import { noteOf } from "../resolve/note.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";
import { twoNames } from "./two-names.ts";

export const docs: RuleDocs = {
  summary: "An older name of a key.",
  why:
    "Codex still reads the older name. A later release may not, and other tools know the current name only. Of two names " +
    "of a feature with different values, Codex goes by the one that comes later in the alphabet, whichever file it is in.",
  fix: "Rename the key. Where both names are there, keep the current one, with the value that is in force.",
  bad: "[agents]\nmax_threads = 4\n",
  good: "[agents]\nmax_concurrent_threads_per_session = 4\n",
};

export const rule = defineRule({
  code: "alias-key",
  effect: "risk",
  severity: "info",
  onField: {
    aliasOf: (place) => {
      const { key, path, field, parent, file } = place;
      const canonical = field?.aliasOf;
      if (!key || canonical === undefined || noteOf(place)?.kind !== "alias") return;
      // Where Codex cannot take both, that is a finding of the structure.
      if (field?.aliasClash && parent?.child(canonical)) return;
      const name = `\`${key.name}\` is the older name of \`${canonical}\``;
      const both = twoNames(place);
      if (!both) {
        return place.reportKey(`${name}.`, { fix: renameFix(file.document, path, canonical, true) });
      }
      const { winner, ...advice } = both;
      place.reportKey(`${name}, which is set too${winner === undefined ? "" : `; Codex goes by \`${winner}\``}.`, {
        ...advice,
        ...(winner !== undefined && { severity: "warning" }),
      });
    },
  },
});
