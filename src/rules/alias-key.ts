import { bareOrQuoted } from "../validate/describe.ts";
import { rewriteFix } from "../validate/fixes.ts";
import { defineRule } from "./define-rule.ts";
import { notesOf } from "./support/noted-keys.ts";

export const rule = defineRule({
  code: "alias-key",
  effect: "risk",
  severity: "info",
  docs: {
    summary: "An older name of a key.",
    why: "Codex still reads the older name. A later release may not, and other tools know the current name only.",
    fix: "Rename the key.",
    bad: "[agents]\nmax_threads = 4\n",
    good: "[agents]\nmax_concurrent_threads_per_session = 4\n",
  },
  check(context) {
    for (const { note, key, table, path, field } of notesOf(context).keys) {
      const canonical = field["x-alias-of"];
      if (note !== "alias" || canonical === undefined) continue;
      const other = table.get(canonical);
      // Where Codex cannot take both, that is a finding of the structure.
      if (other && field["x-alias-clash"]) continue;
      context.report({
        at: key,
        path,
        message: `\`${key.name}\` is the older name of \`${canonical}\`${other ? ", which is set too" : ""}.`,
        ...(other
          ? {
              hint: `Keep \`${canonical}\` only.`,
              related: [
                { message: `\`${canonical}\` is set here`, range: { start: other.key.start, end: other.key.end } },
              ],
            }
          : { fix: rewriteFix(`Rename to \`${canonical}\``, key, bareOrQuoted(canonical), true) }),
      });
    }
  },
});
