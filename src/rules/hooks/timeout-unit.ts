import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK, eventOf } from "./hook.ts";

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
  on: {
    [`${HOOK}.timeout`]: (timeout) => {
      const event = timeout.parent && eventOf(timeout.parent);
      const seconds = Number(timeout.integer() ?? 0);
      // Where Codex has a limit of its own, another rule tells of it.
      if (!event?.field || event.field.hookTimeout || seconds < MOST_SECONDS) return;
      const text = String(Math.round(seconds / 1000));
      timeout.report(`\`timeout\` counts seconds; this is ${Math.round(seconds / 3600)} hours.`, {
        hint: `If milliseconds are meant, write ${text}.`,
        fix: rewriteFix(`Change to ${text}`, timeout.node, text, false),
      });
    },
  },
});
