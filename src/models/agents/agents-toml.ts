import { REASONING_EFFORTS } from "../enums/reasoning-effort.ts";
import { field, openTable } from "../field.ts";
import { bool, checked, i32, nonEmptyStr, nonZeroUsize, str, u64 } from "../types.ts";
import type { z } from "../z.ts";
import { AgentRoleToml } from "./agent-role-toml.ts";
import { COMMON_GUESS } from "../other-names.ts";

export const AgentsToml = openTable("AgentsToml", {
  doc:
    "Subagents: agents that the model starts to work for it. Every key that is not a setting declares a role and must " +
    "be a table, so a misspelt setting stops Codex from starting.",
  fields: {
    enabled: field(bool(), {
      doc: "Whether the model can start subagents. The feature `multi_agent_v2` wins over it when it is on.",
      default: true,
    }),
    max_concurrent_threads_per_session: field(checked(nonZeroUsize(), { late: true }), {
      doc:
        "How many subagents of a session may be open at the same time, not counting the main one. Without it, Codex " +
        "chooses. Must be at least 1.",
    }),
    max_threads: field(checked(nonZeroUsize(), { late: true }), {
      doc:
        "How many subagents of a session may be open at the same time. Ignored beside the newer spelling, which " +
        "`--strict-config` then refuses as a repeated key.",
      aliasOf: "max_concurrent_threads_per_session",
      aliasClash: "ignored",
    }),
    max_depth: field(i32(), {
      doc: "How deeply subagents may start subagents of their own. The feature `multi_agent_v2` does not look at it.",
      default: 1,
    }),
    default_subagent_model: field(str(), {
      doc: "Model of subagents for which none was asked for when they were started.",
    }),
    default_subagent_reasoning_effort: field(nonEmptyStr(), {
      doc:
        "Reasoning effort of subagents for which none was asked for. Any text is accepted; a level that the model does " +
        "not offer has no effect.",
      known: REASONING_EFFORTS,
    }),
    job_max_runtime_seconds: field(u64(), {
      doc: "Time limit of a kind of jobs that no longer exists.",
      removed: "Remove it.",
    }),
    interrupt_message: field(bool(), {
      doc: "Whether the model is told when a subagent's turn was interrupted.",
      default: true,
    }),
  },
  rest: AgentRoleToml,
  restName: "agent role",
  otherNames: {
    [COMMON_GUESS]: {
      max_agents: "max_concurrent_threads_per_session",
      max_concurrent_agents: "max_concurrent_threads_per_session",
      max_concurrent_threads: "max_concurrent_threads_per_session",
      default_model: "default_subagent_model",
      model: "default_subagent_model",
    },
  },
});
export type AgentsToml = z.infer<typeof AgentsToml>;
