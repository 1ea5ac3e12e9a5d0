import type { Place } from "../../resolve/place.ts";
import { outOfBounds } from "../../validate/bounds.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const SHORTEST = "min_wait_timeout_ms";
const USUAL = "default_wait_timeout_ms";
const LONGEST = "max_wait_timeout_ms";

export const docs: RuleDocs = {
  summary: "Waiting times of `features.multi_agent_v2` that are out of bounds or contradict each other.",
  why:
    "Codex refuses to start, even while the feature is off. Each of the three is 0 to 3600000 milliseconds, and the " +
    "default lies between the shortest and the longest, where 10000, 30000 and 3600000 stand for those that are missing.",
  fix: "Set `min_wait_timeout_ms`, `default_wait_timeout_ms` and `max_wait_timeout_ms` in ascending order.",
  bad: "[features.multi_agent_v2]\ndefault_wait_timeout_ms = 5000\n",
  good: "[features.multi_agent_v2]\nmin_wait_timeout_ms = 1000\ndefault_wait_timeout_ms = 5000\n",
};

export const rule = defineRule({
  code: "features/wait-timeouts",
  effect: "fatal",
  stage: "use",
  on: {
    "features.multi_agent_v2": (settings) => {
      // Those out of bounds have a finding already.
      if ([SHORTEST, USUAL, LONGEST].some((key) => settings.child(key) && !isWithinBounds(settings.child(key)))) return;
      if (compare(settings, SHORTEST, LONGEST)) return;
      compare(settings, USUAL, LONGEST);
      compare(settings, SHORTEST, USUAL);
    },
  },
});

function isWithinBounds(wait: Place | undefined): boolean {
  const milliseconds = wait?.integer();
  return milliseconds !== undefined && wait?.shape?.kind === "integer" && !outOfBounds(milliseconds, wait.shape);
}

/** Whether `low` is above `high`; then it has been reported. */
function compare(settings: Place, low: string, high: string): boolean {
  const [lowPlace, highPlace] = [settings.child(low), settings.child(high)];
  // What is missing here may be set in another file.
  if (!(lowPlace && highPlace) && !settings.file.isWhole) return false;
  const lowest = timeOf(settings, low);
  const highest = timeOf(settings, high);
  if (lowest === undefined || highest === undefined || lowest <= highest) return false;
  // Of two that are set, the default is the one to move.
  const place = high === USUAL ? (highPlace ?? lowPlace) : (lowPlace ?? highPlace);
  if (!place) return false;
  const isLow = place === lowPlace;
  const other = isLow ? highPlace : lowPlace;
  const [name, value] = isLow ? [high, highest] : [low, lowest];
  const bound = `\`${name}\`, which is ${value}${other ? "" : " by default"}`;
  place.report(`\`${place.name}\` must be at ${isLow ? "most" : "least"} ${bound}.`, {
    ...(other
      ? { related: [other.valueHere(`\`${name}\` is set here`)] }
      : { hint: `Set \`${name}\` too, or remove the key.` }),
  });
  return true;
}

/** A time in milliseconds; where it is missing, the default that the models know. */
function timeOf(settings: Place, key: string): number | bigint | undefined {
  const own = settings.child(key)?.integer();
  if (own !== undefined) return own;
  const known = settings.shape?.kind === "table" ? settings.shape.field(key)?.default : undefined;
  return typeof known === "number" ? known : undefined;
}
