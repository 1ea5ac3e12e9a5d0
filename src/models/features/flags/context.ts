import { field, type Fields } from "../../field.ts";
import { FeatureAsyncCompaction } from "../async-compaction-config-toml.ts";
import { FeatureContextManagement } from "../context-management-config-toml.ts";
import { FeatureCurrentTimeReminder } from "../current-time-reminder-config-toml.ts";
import { FeatureRolloutBudget } from "../rollout-budget-config-toml.ts";
import { FeatureTokenBudget } from "../token-budget-config-toml.ts";
import { alwaysOn, olderName, removed, stable, unfinished } from "./flag.ts";

/** Flags about what a model is sent: its context window, compaction, images, and memories of earlier sessions. */
export const contextFlags = {
  token_budget: field(FeatureTokenBudget, {
    doc: "Tell the model how much of its context window is left, and let it take notes before the conversation is compacted.",
    default: false,
    stage: "under development",
  }),
  rollout_budget: field(FeatureRolloutBudget, {
    doc: "A limit on what a session may use, with reminders to the model. Needs a table with `limit_tokens` or `limit_budget`, and `reminder_at_remaining_tokens`; a mere `true` stops Codex from starting.",
    default: false,
    stage: "under development",
  }),
  context_management: field(FeatureContextManagement, {
    doc: "Let the model manage its own context window.",
    default: false,
    stage: "under development",
  }),
  async_compaction: field(FeatureAsyncCompaction, {
    doc: "Compact the conversation in the background, while the model goes on working.",
    default: false,
    stage: "under development",
  }),
  async_compaction_root_only: unfinished("Limit `async_compaction` to the main agent."),
  remote_compaction_v2: removed(false, "The second version of compaction by the model provider."),
  compaction_image_budget: stable(true, "A budget for the images that compaction keeps."),
  unified_image_budget: stable(true, "One budget for all images in the conversation."),
  resize_all_images: alwaysOn("Making images smaller before the model gets them."),
  image_resize_notice: unfinished("Tell the model that an image was made smaller."),
  image_detail_original: removed(false, "Showing the model images at their original size."),
  safe_image_decoder: unfinished("Read images with a decoder that is safer against damaged or hostile files."),
  view_image: stable(true, "The tool with which the model looks at an image file."),
  retain_client_developer_messages: unfinished(
    "Keep developer messages of the program that drives Codex when the conversation is compacted.",
  ),
  retain_client_tool_outputs: stable(
    true,
    "Keep the output of tools of the program that drives Codex when the conversation is compacted.",
  ),
  untrusted_as_tool_output: stable(
    true,
    "Give the model untrusted content as the output of a tool, so that it is not taken for instructions.",
  ),
  content_item_kinds: stable(true, "Mark parts of the conversation with what kind of content they are."),
  item_ids: alwaysOn("Ids on the items of a conversation."),
  prediction_preserve_parent_tools: stable(
    true,
    "Keep the tools of the conversation when Codex predicts what you will ask next.",
  ),
  incremental_tools: stable(true, "Tell the model only what changed in its tools during a conversation."),
  incremental_tools_legacy: stable(true, "`incremental_tools` for models that were made before it."),
  incremental_tools_legacy_gcp: stable(
    true,
    "`incremental_tools` for models on Google Cloud that were made before it.",
  ),
  deferred_tool_world_state: stable(
    true,
    "Tell the model about tools whose descriptions it has to look up as part of the state of its surroundings.",
  ),
  workspace_dependencies: stable(true, "Dependencies that Codex provides in the workspace."),
  current_time_reminder: field(FeatureCurrentTimeReminder, {
    doc: "Tell the model the current time at intervals.",
    default: false,
    stage: "under development",
  }),
  utc_environment_date: unfinished("Tell the model the current date in UTC instead of the local time zone."),
  per_environment_context: unfinished("Tell the model about its surroundings for each environment by itself."),
  nonfatal_clock_read_errors: unfinished(
    "Let a turn go on when Codex cannot read the clock for `current_time_reminder`.",
  ),
  model_catalog_in_context: unfinished("Tell the model which models there are."),
  terminal_visualization_instructions: unfinished("Tell the model how to draw diagrams and the like in a terminal."),
  personality: removed(false, "The style in which the model talks, chosen with `personality`.", undefined, {
    quiet: true,
  }),
  memories: stable(false, "Remember things from earlier sessions; `[memories]` has the settings."),
  memory_tool: olderName("memories"),
  external_agent_memory_import: unfinished("Take over memories of other coding agents."),
} satisfies Fields;
