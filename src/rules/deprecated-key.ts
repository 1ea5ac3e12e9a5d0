import { dotted } from "../validate/describe.ts";
import { defineRule } from "./define-rule.ts";
import { notesOf } from "./support/noted-keys.ts";

/** Keys that another rule says more about. */
const ELSEWHERE = new Set(["tui.whimsy"]);

export const rule = defineRule({
  code: "deprecated-key",
  effect: "risk",
  docs: {
    summary: "A key that still works but is on its way out.",
    why: "Codex reads the key, often with a notice at the start of a session. A later release may drop it.",
    fix: "Use what the finding names instead.",
    bad: "[features]\nweb_search_cached = true\n",
    good: 'web_search = "cached"\n',
  },
  check(context) {
    for (const { note, key, path, advice } of notesOf(context).keys) {
      if (note !== "deprecated" || ELSEWHERE.has(dotted(path))) continue;
      const replaces = /^(Use|Set) /.test(advice);
      const name = `\`${dotted(path)}\``;
      context.report({
        at: key,
        path,
        message: replaces
          ? `${name} is deprecated: ${advice[0]?.toLowerCase()}${advice.slice(1)}`
          : `${name} is deprecated.`,
        ...(!replaces && { hint: advice }),
      });
    }
  },
});
