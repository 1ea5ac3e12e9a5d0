import { enumeration, field, table } from "../field.ts";
import { ReasoningEffort } from "../enums/reasoning-effort.ts";
import { bool, f64Between, intBetween, map, nonZeroUsize, str, union, usize } from "../types.ts";
import type { z } from "../z.ts";
import { GuardianElasticSectionConfigToml } from "./guardian-elastic-section-config-toml.ts";
import { GuardianV2ReviewScopeConfigToml } from "./guardian-v2-review-scope-config-toml.ts";
import { GuardianV2TranscriptConfigToml } from "./guardian-v2-transcript-config-toml.ts";

export const GuardianV2TranscriptMode = enumeration("GuardianV2TranscriptMode", {
  json: "As JSON.",
  line: "As lines of text.",
});

export const GuardianV2AsyncClassifierMode = enumeration("GuardianV2AsyncClassifierMode", {
  conversation: "A conversation of its own with the classifier.",
  snapshot: "A picture of the session at one moment.",
});

const SECTION_NAMES =
  "`transcript_messages`, `transcript_tools`, `root_conversation_messages`, `retained_instructions`, " +
  "`trusted_user_answers`, `sender_messages`, `planned_action`, `previous_reviews`, `trusted_tools`, " +
  "`trusted_skills`, `images`, `node_repl_evidence` and `permission_context`";

export const GuardianV2ConfigToml = table("GuardianV2ConfigToml", {
  buffered: true,
  doc:
    "Settings of the second version of the automatic reviewer (guardian), which judges actions before they run. It " +
    "works together with `approvals_reviewer`.",
  positional: "all",
  fields: {
    async_elastic_budgeting: field(bool(), {
      doc:
        "Share the input of the classifier in the background between the parts of its prompt by the limits in " +
        "`async_elastic_sections`, which is required then, even while the feature is off.",
    }),
    async_elastic_sections: field(map(GuardianElasticSectionConfigToml, "section"), {
      doc:
        "Limits for parts of the classifier's prompt, by the name of the part. With `async_elastic_budgeting`, at least " +
        `one is needed, and names are ${SECTION_NAMES}. The minimums of all parts must add up to 128,000 tokens; a part ` +
        "left out counts with its default.",
    }),
    sync_elastic_budgeting: field(bool(), {
      doc:
        "Share the input of the reviewer, which the action waits for, between the parts of its prompt by the limits in " +
        "`sync_elastic_sections`, which is required then, even while the feature is off.",
    }),
    sync_elastic_sections: field(map(GuardianElasticSectionConfigToml, "section"), {
      doc:
        "Limits for parts of the reviewer's prompt, by the name of the part. With `sync_elastic_budgeting`, at least " +
        `one is needed, and names are ${SECTION_NAMES}, or \`transcript_selected_exec_results\`, which needs ` +
        "`nested_tool_names`. The minimums of all parts must add up to 128,000 tokens; a part left out counts with its " +
        "default.",
    }),
    transcript_mode: field(GuardianV2TranscriptMode, { doc: "How the reviewer is shown what happened so far." }),
    async_classifier_mode: field(GuardianV2AsyncClassifierMode, {
      doc: "What the classifier in the background works on.",
      removed: "Codex always uses conversations. Remove it.",
    }),
    async_classifier_conversation_token_limit: field(nonZeroUsize(), {
      doc: "Tokens that a conversation of the classifier in the background may have. Must be at least 1.",
    }),
    enabled: field(bool(), { doc: "Whether the feature is on. Without it, Codex decides.", default: false }),
    free_guardian: field(bool(), { doc: "A switch of the reviewer's that Codex does not explain." }),
    thread_context: field(bool(), {
      doc: "Whether the reviewer keeps its context for a whole thread.",
      removed: "That is always the case. Remove it.",
    }),
    persist_scores: field(bool(), { doc: "Whether scores are kept." }),
    classifier_instructions: field(str(), { doc: "Instructions for the classifier." }),
    review_threshold: field(f64Between(0, 1), {
      doc: "Score from 0 to 1 at which an action gets a full review.",
      examples: [0.5],
    }),
    max_tool_call_lag: field(usize(), {
      doc: "How many tool calls the classifier in the background may be behind.",
    }),
    reasoning_effort: field(ReasoningEffort, { doc: "Reasoning effort of the reviewing model.", examples: ["low"] }),
    max_action_tokens: field(intBetween("uint", 100, 100_000), {
      doc: "Tokens of an action that the reviewer is shown. From 100 to 100000.",
    }),
    max_classifier_instruction_tokens: field(intBetween("uint", 100, 100_000), {
      doc: "Tokens of instructions that the classifier is given. From 100 to 100000.",
    }),
    reuse_parent_compaction: field(bool(), {
      doc: "Whether the reviewer works with the summary that compaction made of the conversation.",
    }),
    max_parent_compaction_tokens: field(intBetween("uint", 100, 100_000), {
      doc: "Tokens of that summary that the reviewer is shown. From 100 to 100000.",
    }),
    review_scope: field(GuardianV2ReviewScopeConfigToml, { doc: "Which actions are reviewed." }),
    transcript: field(GuardianV2TranscriptConfigToml, { doc: "How much of the conversation the reviewer is shown." }),
  },
  unknown: "fatal",
});
export type GuardianV2ConfigToml = z.infer<typeof GuardianV2ConfigToml>;

export const FeatureGuardianV2 = union(
  "FeatureGuardianV2",
  "`true` or `false`, or a table with the settings of the reviewer.",
  [bool(), GuardianV2ConfigToml],
);
export type FeatureGuardianV2 = z.infer<typeof FeatureGuardianV2>;
