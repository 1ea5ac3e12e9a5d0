import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asInteger } from "../rule-context.ts";

const KEY = "max_concurrent_threads_per_session";

export const docs: RuleDocs = {
  summary: "A limit of no threads at all in `features.multi_agent_v2`.",
  why: "Codex refuses to start, even while the feature is off: a session has one thread at least.",
  fix: "Set the limit to 1 or more, or remove the key. To turn the feature off, set `enabled = false`.",
  bad: "[features.multi_agent_v2]\nmax_concurrent_threads_per_session = 0\n",
  good: "[features.multi_agent_v2]\nenabled = false\n",
};

export const rule = defineRule({
  code: "features/thread-limit",
  effect: "fatal",
  check(context) {
    const value = context.table("features", "multi_agent_v2")?.get(KEY)?.value;
    if (!value || asInteger(value) !== 0) return;
    context.report({
      at: value,
      path: ["features", "multi_agent_v2", KEY],
      message: `\`${KEY}\` must be at least 1, even while the feature is off.`,
      hint: "To turn agents off, set `enabled = false`.",
    });
  },
});
