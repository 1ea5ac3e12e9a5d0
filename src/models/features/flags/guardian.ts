import { field, type Fields } from "../../field.ts";
import { FeatureGuardianV2 } from "../guardian-v2-config-toml.ts";
import { FeatureGuardianV3 } from "../guardian-v3-config-toml.ts";
import { removed, stable, unfinished } from "./flag.ts";

/** Flags about the automatic reviewer (guardian), which decides on requests for approval instead of you. */
export const guardianFlags = {
  guardian_approval: stable(
    true,
    'The automatic reviewer (guardian), which can decide on requests for approval. It does so with `approvals_reviewer = "auto_review"`.',
  ),
  guardianv2: field(FeatureGuardianV2, {
    doc: "The second version of the automatic reviewer.",
    default: false,
    stage: "under development",
  }),
  "guardianv2.thread_context": removed(false, "A context of the reviewer's that lasts for a whole thread."),
  guardianv2_decisions_comparison: unfinished("Compare the decisions of `guardianv2` with those of the first version."),
  guardianv3: field(FeatureGuardianV3, {
    doc: "The third version of the automatic reviewer.",
    default: false,
    stage: "under development",
  }),
  guardian_ext: removed(false, "The automatic reviewer as an extension."),
  guardian_include_additional_context: stable(true, "Show the reviewer further context besides the conversation."),
  guardian_reuse_parent_compaction: stable(
    true,
    "Show the reviewer the summary that compaction made of the conversation.",
  ),
  guardian_conversation_history_tools: unfinished("Tools with which the reviewer looks things up in the conversation."),
  guardian_denial_reconsideration: unfinished("Let the reviewer reconsider an action that it denied."),
  guardian_enhanced_node_repl_transcripts: unfinished(
    "Show the reviewer more of what code in the Node.js prompt does.",
  ),
  guardian_nested_approval_context: unfinished(
    "Show the reviewer, for a tool call made by another tool call, what it belongs to.",
  ),
  guardian_node_repl_transcript_images: unfinished("Show the reviewer images from the Node.js prompt."),
  guardian_native_multi_agent_history: unfinished("Show the reviewer the history of the other agents that take part."),
  guardian_recorded_items: unfinished("Let the reviewer work on the recorded items of a thread."),
  guardian_root_handoff_context: unfinished("Show the reviewer of a subagent what the main agent handed over to it."),
  guardian_trust_orchestrator_connectors: unfinished(
    "Let the reviewer trust connectors that the program that drives Codex brings along.",
  ),
} satisfies Fields;
