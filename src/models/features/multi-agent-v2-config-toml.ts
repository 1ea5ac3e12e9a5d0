import { field, table } from "../field.ts";
import { bool, checked, intBetween, nonZeroUsize, str, union } from "../types.ts";
import type { z } from "../z.ts";
import { RemoteMessageBoardConfigToml } from "./remote-message-board-config-toml.ts";

const wait = () => checked(intBetween("int64", 0, 3_600_000), { code: "features/wait-timeouts", late: true });

const toolNamespace = () =>
  str({
    pattern: {
      test: /^[A-Za-z0-9_-]{1,64}$/,
      words: "takes 1 to 64 of the characters `A-Z`, `a-z`, `0-9`, `_` and `-`",
    },
    not: [
      {
        test: /^(?:api_tool|browser|computer|container|file_search|functions|image_gen|mcp|multi_tool_use|python|terminal|tool_search|web)$/,
        words: "must not be `NAME`, the namespace of other tools",
      },
      { test: /^mcp__/, words: "must not start with `mcp__`: such namespaces belong to MCP servers" },
    ],
    code: "features/tool-namespace",
    late: true,
  });

export const MultiAgentV2ConfigToml = table("MultiAgentV2ConfigToml", {
  doc:
    "Settings of the second version of multi-agent work, in which the model starts agents and exchanges messages with " +
    "them. The limits below are checked even while the feature is off.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the feature is on. Without it, Codex decides.", default: false }),
    max_concurrent_threads_per_session: field(
      checked(nonZeroUsize(), {
        code: "features/thread-limit",
        hint: "To turn agents off, set `enabled = false`.",
        late: true,
      }),
      {
        doc: "How many agents of a session may work at the same time. Must be at least 1. Each costs tokens of its own.",
        default: 4,
      },
    ),
    min_wait_timeout_ms: field(wait(), {
      doc: "Shortest time, in milliseconds, that the model can wait for an agent. From 0 to 3600000, and at most `default_wait_timeout_ms`.",
      default: 10000,
    }),
    max_wait_timeout_ms: field(wait(), {
      doc: "Longest time, in milliseconds, that the model can wait for an agent. From 0 to 3600000, and at least `default_wait_timeout_ms`.",
      default: 3600000,
    }),
    default_wait_timeout_ms: field(wait(), {
      doc:
        "Milliseconds that the model waits for an agent when it names no time. From 0 to 3600000, and between " +
        "`min_wait_timeout_ms` and `max_wait_timeout_ms`, set or not.",
      default: 30000,
    }),
    usage_hint_enabled: field(bool(), {
      doc: "Whether the model gets hints on how to use agents.",
      deprecated: "Codex ignores the value. Remove it.",
    }),
    usage_hint_text: field(str(), { doc: "Text that tells the model how to use agents, instead of Codex's own." }),
    root_agent_usage_hint_text: field(str(), {
      doc: "Text that tells the main agent how to use other agents, instead of Codex's own.",
    }),
    subagent_usage_hint_text: field(str(), {
      doc: "Text that tells agents started by another agent how to work with others, instead of Codex's own.",
    }),
    subagent_developer_instructions: field(str(), {
      doc: "Developer instructions for agents started by another agent, instead of those they inherit. A role with instructions of its own keeps them.",
    }),
    preserve_fork_prefix: field(bool(), {
      doc: "Keep the beginning of the conversation unchanged for an agent that continues a copy of it, so that caches of the prompt still apply.",
    }),
    multi_agent_mode_hint_text: field(str(), {
      doc: "Text that tells the model when to use agents by itself, instead of Codex's own.",
    }),
    tool_namespace: field(toolNamespace(), {
      doc:
        "Namespace of the tools for working with agents. 1 to 64 characters out of `A-Z`, `a-z`, `0-9`, `_` and `-`, " +
        "and no name that is taken already, such as `functions`, `web`, `mcp`, or anything that starts with `mcp__`.",
      default: "collaboration",
    }),
    hide_spawn_agent_metadata: field(bool(), {
      doc: "Leave out details of new agents from what the model is told about them.",
    }),
    expose_spawn_agent_model_overrides: field(bool(), {
      doc: "Let the model choose the model and the reasoning effort of an agent that it starts.",
    }),
    wait_agent_enabled: field(bool(), { doc: "Offer the model the tool that waits for an agent (`wait_agent`)." }),
    interrupt_at_item_boundary: field(bool(), {
      doc: "Let an agent that is interrupted finish the item it is at, such as a message or a tool call, before it stops.",
    }),
    disable_native_tools: field(bool(), { doc: "Do not offer the model Codex's own tools for working with agents." }),
    disable_direct_message: field(bool(), { doc: "Do not let agents send messages to each other directly." }),
    message_board_in_memory: field(bool(), {
      doc: "Keep the board on which agents leave messages in memory only, so that it ends with Codex. Used with `agent_message_board`.",
    }),
    message_board_remote: field(RemoteMessageBoardConfigToml, {
      doc: "A server that keeps the board on which agents leave messages.",
      userOnly: true,
    }),
    non_code_mode_only: field(bool(), { doc: "Offer the tools for agents outside code mode only." }),
  },
  unknown: "fatal",
});
export type MultiAgentV2ConfigToml = z.infer<typeof MultiAgentV2ConfigToml>;

export const FeatureMultiAgentV2 = union(
  "FeatureMultiAgentV2",
  "`true` or `false`, or a table with the settings of the feature.",
  [bool(), MultiAgentV2ConfigToml],
);
export type FeatureMultiAgentV2 = z.infer<typeof FeatureMultiAgentV2>;
