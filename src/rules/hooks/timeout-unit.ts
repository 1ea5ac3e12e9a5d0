import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { hookHandlers } from "../support/hook-groups.ts";

/** From here on, a number of seconds is more likely one of milliseconds. */
const MOST_SECONDS = 5000;

export const docs: RuleDocs = {
  summary: "A `timeout` of a hook that looks like milliseconds.",
  why: "It counts seconds: with `30000` a hook that hangs holds up the session for more than eight hours.",
  fix: "Write seconds; without the key it is 600.",
  bad: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\ntimeout = 30000\n',
  good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\ntimeout = 30\n',
};

export const rule = defineRule({
  code: "hooks/timeout-unit",
  effect: "risk",
  check(context) {
    if (!context.document.root.get("hooks")) return;
    for (const { table, event, path } of hookHandlers(context)) {
      const value = table.get("timeout")?.value;
      // These two have a limit of their own, which another rule tells of.
      if (value?.kind !== "integer" || event === "SessionEnd" || event === "Interrupt") continue;
      if (value.value < MOST_SECONDS) continue;
      const text = String(Math.round(Number(value.value) / 1000));
      context.report({
        at: value,
        path: [...path, "timeout"],
        message: `\`timeout\` counts seconds; this is ${Math.round(Number(value.value) / 3600)} hours.`,
        hint: `If milliseconds are meant, write ${text}.`,
        fix: rewriteFix(`Change to ${text}`, value, text, false),
      });
    }
  },
});
