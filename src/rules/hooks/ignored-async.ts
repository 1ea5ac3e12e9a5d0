import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK, eventOf } from "./hook.ts";

export const docs: RuleDocs = {
  summary: "`async` on a hook of `SessionEnd`.",
  why: "Codex warns and waits for the hook all the same, for 3 seconds at most: it is about to end, and nothing could go on.",
  fix: "Remove it, and let the hook start a process of its own for long work.",
  bad: '[[hooks.SessionEnd]]\n[[hooks.SessionEnd.hooks]]\ntype = "command"\ncommand = "./upload.sh"\nasync = true\n',
  good: '[[hooks.SessionEnd]]\n[[hooks.SessionEnd.hooks]]\ntype = "command"\ncommand = "./upload.sh"\n',
};

export const rule = defineRule({
  code: "hooks/ignored-async",
  effect: "inert",
  on: {
    [`${HOOK}.async`]: (place) => {
      const hook = place.parent;
      const event = hook && eventOf(hook);
      if (!event?.field?.hookWaits || !place.flag() || hook?.text("type") !== "command") return;
      place.reportKey(`Codex waits for hooks of \`${event.name}\`, also with \`async\`.`);
    },
  },
});
