import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const PAIRS = [
  ["max_message_entry_tokens", "max_message_transcript_tokens"],
  ["max_tool_entry_tokens", "max_tool_transcript_tokens"],
] as const;

export const docs: RuleDocs = {
  summary: "A limit of one entry above the limit of all entries together, in `features.guardianv2.transcript`.",
  why: "Codex refuses to start, even while the feature is off.",
  fix: "Lower the limit of an entry, or raise the limit of the transcript.",
  bad: "[features.guardianv2.transcript]\nmax_tool_entry_tokens = 4000\nmax_tool_transcript_tokens = 2000\n",
  good: "[features.guardianv2.transcript]\nmax_tool_entry_tokens = 2000\nmax_tool_transcript_tokens = 4000\n",
};

export const rule = defineRule({
  code: "features/transcript-limits",
  effect: "fatal",
  on: {
    "features.guardianv2.transcript": check,
    // Codex reads old profiles with the same checks.
    "profiles.*.features.guardianv2.transcript": check,
  },
});

function check(transcript: Place): void {
  for (const [entryKey, totalKey] of PAIRS) {
    const entry = transcript.child(entryKey);
    const total = transcript.child(totalKey);
    if (!entry || !total || !isLimit(entry) || !isLimit(total)) continue;
    const [least, most] = [entry.integer() ?? 0, total.integer() ?? 0];
    if (least <= most) continue;
    entry.report(`\`${entryKey}\` must be at most \`${totalKey}\`, which is ${most}.`, {
      related: [total.valueHere(`\`${totalKey}\` is set here`)],
    });
  }
}

/** Whether a number is in bounds; others have a finding of their own. */
function isLimit(place: Place): boolean {
  const limit = place.integer() ?? 0;
  return limit >= 100 && limit <= 100_000;
}
