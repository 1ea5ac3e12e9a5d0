import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK, eventOf } from "./hook.ts";

export const docs: RuleDocs = {
  summary: "A `timeout` of more than 3 seconds for `SessionEnd` or `Interrupt`.",
  why: "Codex does not wait longer than 3 seconds there, whatever the hook says.",
  fix: "Let the hook start a process of its own for long work, and set a timeout of 3 or less.",
  bad: '[[hooks.SessionEnd]]\n[[hooks.SessionEnd.hooks]]\ntype = "command"\ncommand = "./upload.sh"\ntimeout = 60\n',
  good: '[[hooks.SessionEnd]]\n[[hooks.SessionEnd.hooks]]\ntype = "command"\ncommand = "./upload.sh"\ntimeout = 3\n',
};

export const rule = defineRule({
  code: "hooks/short-event",
  effect: "inert",
  on: {
    [`${HOOK}.timeout`]: (timeout) => {
      const event = timeout.parent && eventOf(timeout.parent);
      const { most } = event?.field?.hookTimeout ?? {};
      if (!event || most === undefined || (timeout.integer() ?? 0) <= most) return;
      timeout.report(`Codex stops hooks of \`${event.name}\` after ${most} seconds.`);
    },
  },
});
