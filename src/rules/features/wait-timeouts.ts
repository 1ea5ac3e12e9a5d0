import type { TomlTable } from "../../toml/types.ts";
import { defineRule } from "../define-rule.ts";
import { asInteger, type RuleContext } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";

const MOST = 3_600_000;
const DEFAULTS = { min_wait_timeout_ms: 10_000, default_wait_timeout_ms: 30_000, max_wait_timeout_ms: MOST } as const;
type Key = keyof typeof DEFAULTS;

export const rule = defineRule({
  code: "features/wait-timeouts",
  effect: "fatal",
  docs: {
    summary: "Waiting times of `features.multi_agent_v2` that are out of bounds or contradict each other.",
    why:
      "Codex refuses to start, even while the feature is off. Each of the three is 0 to 3600000 milliseconds, and the " +
      "default lies between the shortest and the longest, where 10000, 30000 and 3600000 stand for those that are missing.",
    fix: "Set `min_wait_timeout_ms`, `default_wait_timeout_ms` and `max_wait_timeout_ms` in ascending order.",
    bad: "[features.multi_agent_v2]\ndefault_wait_timeout_ms = 5000\n",
    good: "[features.multi_agent_v2]\nmin_wait_timeout_ms = 1000\ndefault_wait_timeout_ms = 5000\n",
  },
  check(context) {
    const settings = context.table("features", "multi_agent_v2");
    if (!settings) return;
    let inOrder = true;
    for (const key of Object.keys(DEFAULTS) as Key[]) {
      const value = settings.get(key)?.value;
      if (!value) continue;
      const wait = asInteger(value);
      // Those out of bounds have a finding already.
      if (wait === undefined || wait < 0 || wait > MOST) inOrder = false;
    }
    if (!inOrder) return;
    if (compare(context, settings, "min_wait_timeout_ms", "max_wait_timeout_ms")) return;
    compare(context, settings, "default_wait_timeout_ms", "max_wait_timeout_ms");
    compare(context, settings, "min_wait_timeout_ms", "default_wait_timeout_ms");
  },
});

/** Whether `low` is above `high`; then it has been reported. */
function compare(context: RuleContext, settings: TomlTable, low: Key, high: Key): boolean {
  const lowNode = settings.get(low)?.value;
  const highNode = settings.get(high)?.value;
  // What is missing here may be set in another file.
  if (!(lowNode && highNode) && !isWhole(context)) return false;
  const lowest = asInteger(lowNode) ?? DEFAULTS[low];
  const highest = asInteger(highNode) ?? DEFAULTS[high];
  if (lowest <= highest) return false;
  // Of two that are set, the default is the one to move.
  const at = high === "default_wait_timeout_ms" ? (highNode ?? lowNode) : (lowNode ?? highNode);
  if (!at) return false;
  const other = at === lowNode ? high : low;
  const otherNode = settings.get(other)?.value;
  const value = at === lowNode ? highest : lowest;
  context.report({
    at,
    path: ["features", "multi_agent_v2", at === lowNode ? low : high],
    message:
      at === lowNode
        ? `\`${low}\` must be at most \`${high}\`, which is ${value}${otherNode ? "" : " by default"}.`
        : `\`${high}\` must be at least \`${low}\`, which is ${value}${otherNode ? "" : " by default"}.`,
    ...(otherNode
      ? { related: [{ message: `\`${other}\` is set here`, range: { start: otherNode.start, end: otherNode.end } }] }
      : { hint: `Set \`${other}\` too, or remove the key.` }),
  });
  return true;
}
