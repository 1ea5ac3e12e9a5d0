import { enumeration, field, table } from "./field.ts";
import { bool, i64, str, usize } from "./types.ts";
import type { z } from "./z.ts";
import { OTHER_AGENTS } from "./other-names.ts";

export const MemoryVersion = enumeration("MemoryVersion", {
  v1: "The first pipeline.",
  v2: "The second pipeline.",
});

export const MemoriesToml = table("MemoriesToml", {
  doc:
    "Memories: what Codex learns from your conversations for later ones. The feature `memories` turns them on. Numbers " +
    "beyond a limit count as the limit.",
  positional: "all",
  fields: {
    version: field(MemoryVersion, {
      doc: "Which of the two pipelines makes the memories that conversations get.",
      default: "v1",
    }),
    dual_write: field(bool(), {
      doc: "Whether both pipelines make memories. Conversations still get those of `version`.",
    }),
    disable_on_external_context: field(bool(), {
      doc:
        "Whether conversations that took in something from outside (MCP servers, web search) are kept out of memories, so " +
        "that foreign text does not get into them.",
      default: false,
    }),
    no_memories_if_mcp_or_web_search: field(bool(), {
      doc:
        "Whether conversations that took in something from outside are kept out of memories. Ignored beside the newer " +
        "spelling, which `--strict-config` then refuses as a repeated key.",
      aliasOf: "disable_on_external_context",
      aliasClash: "ignored",
    }),
    generate_memories: field(bool(), {
      doc: "Whether new conversations are used to make memories.",
      default: true,
    }),
    use_memories: field(bool(), {
      doc: "Whether new conversations get the memories made so far.",
      default: true,
    }),
    dedicated_tools: field(bool(), {
      doc: "Whether the model gets tools of their own for memories.",
      default: false,
    }),
    max_raw_memories_for_consolidation: field(usize(), {
      doc: "How many of the newest raw memories are kept for merging them into the summary. 1 to 4096.",
      default: 256,
      clamp: [1, 4096],
    }),
    max_unused_days: field(i64(), {
      doc: "Days without use after which a memory is no longer merged into the summary. 0 to 365.",
      default: 30,
      clamp: [0, 365],
    }),
    max_rollout_age_days: field(i64(), {
      doc: "Age in days up to which a conversation is used to make memories. 0 to 90.",
      default: 10,
      clamp: [0, 90],
    }),
    max_rollouts_per_startup: field(usize(), {
      doc: "How many conversations are worked through each time that Codex starts. 1 to 128.",
      default: 2,
      clamp: [1, 128],
    }),
    min_rollout_idle_hours: field(i64(), {
      doc: "Hours that a conversation must have rested before it is used to make memories. 1 to 48.",
      default: 6,
      clamp: [1, 48],
    }),
    min_rate_limit_remaining_percent: field(i64(), {
      doc: "How much of your rate limits must be left, in percent, for Codex to make memories. 0 to 100.",
      default: 25,
      clamp: [0, 100],
    }),
    extract_model: field(str(), { doc: "Model that takes memories from a conversation. Without it, Codex chooses." }),
    consolidation_model: field(str(), {
      doc: "Model that merges memories into the summary. Without it, Codex chooses.",
    }),
    consolidation_service_tier: field(str(), { doc: "Service tier of the requests that merge memories." }),
  },
  otherNames: {
    [OTHER_AGENTS]: { enabled: { instead: "Memories are switched on by `memories = true` in `[features]`." } },
  },
});
export type MemoriesToml = z.infer<typeof MemoriesToml>;
