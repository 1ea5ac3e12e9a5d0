import { field, type Fields } from "../field.ts";
import { AutoCompactTokenLimitScope } from "../enums/auto-compact-token-limit-scope.ts";
import { Personality } from "../enums/personality.ts";
import { REASONING_EFFORTS, ReasoningEffort } from "../enums/reasoning-effort.ts";
import { ReasoningSummary } from "../enums/reasoning-summary.ts";
import { SERVICE_TIERS, ServiceTier } from "../enums/service-tier.ts";
import { Verbosity } from "../enums/verbosity.ts";
import { bool, checked, i64, intBetween, path, str } from "../types.ts";

/** Top-level keys that choose a model and how it works. */
export const modelFields = {
  model: field(str(), {
    doc:
      "Name of the model to use, as the provider spells it. It is not checked when Codex starts: an unknown name fails " +
      "with the first request. Without it, Codex takes the default of its model catalog.",
    examples: ["gpt-6-sol"],
  }),
  review_model: field(str(), {
    doc: "Model for `/review`. Without it, reviews use the model of the session.",
  }),
  model_context_window: field(i64(), {
    doc:
      "Size of the model's context window in tokens, for models that Codex does not know or whose limit you want to " +
      "lower. Negative numbers and `0` are accepted but make no sense.",
    examples: [128000],
  }),
  model_auto_compact_token_limit: field(i64(), {
    doc:
      "Number of tokens in use above which Codex condenses the conversation by itself. Without it, the limit of the " +
      "model applies. `model_auto_compact_token_limit_scope` says which tokens count.",
    examples: [200000],
  }),
  model_auto_compact_token_limit_scope: field(AutoCompactTokenLimitScope, {
    doc: "Which part of the context counts towards `model_auto_compact_token_limit`.",
    default: "total",
  }),
  model_post_turn_compact_threshold_percent: field(checked(intBetween("uint8", 0, 100), { late: true }), {
    doc:
      "Percentage of the usable context window above which Codex condenses the conversation after it has answered, when " +
      "no input is waiting. It comes on top of the limit that applies during a turn. `0` turns it off.",
    default: 0,
    examples: [80],
  }),
  model_reasoning_effort: field(ReasoningEffort, {
    doc:
      "How long the model thinks before it answers: more effort is slower and costs more. Which levels exist depends on " +
      "the model; Codex passes any non-empty string on. Without it, the default of the model applies.",
    known: REASONING_EFFORTS,
  }),
  plan_mode_reasoning_effort: field(ReasoningEffort, {
    doc: "Reasoning effort in plan mode, in place of `model_reasoning_effort`.",
    known: REASONING_EFFORTS,
  }),
  model_reasoning_summary: field(ReasoningSummary, {
    doc: "How much of its reasoning the model sums up for you. Without it, the default of the model applies.",
  }),
  model_verbosity: field(Verbosity, {
    doc: "How long answers are, for models that can be told so. Without it, the default of the model applies.",
  }),
  model_catalog_json: field(path(), {
    doc:
      "JSON file with a model catalog to use in place of the built-in one. Read once, when Codex starts: a missing file, " +
      "broken JSON or an empty `models` list stops it.",
    path: "file",
  }),
  personality: field(Personality, {
    doc: "Style of answering.",
    removed:
      "Delete the key: it no longer selects a style. Say how to answer in `developer_instructions` or `AGENTS.md`.",
    quiet: true,
  }),
  service_tier: field(ServiceTier, {
    doc:
      "Processing tier to ask for in new turns, such as `priority` for faster answers or `flex` for cheaper ones; `fast` " +
      "is an older name of `priority`. A tier that the model does not offer is left out of the requests, with a warning.",
    examples: SERVICE_TIERS,
  }),
  daybreak: field(bool(), {
    doc:
      "Whether new threads start with Daybreak on, the mode for accounts with trusted access for security work. It needs " +
      "the OpenAI provider and an eligible account; `/daybreak` switches it for one thread.",
  }),
} satisfies Fields;
