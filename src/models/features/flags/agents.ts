import { field, type Fields } from "../../field.ts";
import { FeatureMultiAgentV2 } from "../multi-agent-v2-config-toml.ts";
import { FeatureRuntimeAgentInstances } from "../runtime-agent-instances-config-toml.ts";
import { FeatureSleepTool } from "../sleep-tool-config-toml.ts";
import { alwaysOn, deprecated, olderName, removed, stable, unfinished } from "./flag.ts";

/** Flags about several agents that work together, and about what an agent does by itself. */
export const agentFlags = {
  multi_agent: deprecated(
    true,
    "Let the model start other agents for parts of the work.",
    "Set `enabled` in `[agents]`, or use `multi_agent_v2`.",
  ),
  collab: olderName("multi_agent"),
  multi_agent_v2: field(FeatureMultiAgentV2, {
    doc: "The second version of working with several agents: the model starts agents, exchanges messages with them and waits for them.",
    default: false,
    toggle: true,
    stage: "stable",
  }),
  multi_agent_v2_dynamic_tools: unfinished(
    "Dynamic tools, which the program that drives Codex provides, for the agents of `multi_agent_v2`.",
  ),
  multi_agent_mode: removed(false, "A mode for the use of several agents."),
  enable_fanout: removed(false, "Spreading work over many agents at once."),
  agent_message_board: unfinished(
    "A board on which agents leave messages for each other. `message_board_in_memory` and `message_board_remote` of `multi_agent_v2` say where it is kept.",
  ),
  agent_message_board_mcp: unfinished("Access to the message board of agents over MCP."),
  wake_on_agent_messages: unfinished("Let a message from another agent wake an agent that is idle."),
  defer_mailbox_preemption: unfinished("Put off interrupting an agent's work for messages that reach its mailbox."),
  send_message_to_user_async: unfinished("Let the model send you a message without ending its turn."),
  send_async_message: removed(false, "Sending a message without ending the turn."),
  subagent_default_context_limits: unfinished("Default limits on the context of agents that another agent starts."),
  subagent_thread_environments: unfinished("The environments that the threads of subagents work in."),
  runtime_agent_instances: field(FeatureRuntimeAgentInstances, {
    doc: "Register this run of Codex with OpenAI as an agent instance, which signs its requests.",
    default: false,
    toggle: true,
    stage: "under development",
  }),
  use_agent_identity: unfinished("Log in with an identity of the agent's own."),
  goals: stable(true, "Goals that Codex pursues over several turns; `[goals]` has their settings."),
  sleep_tool: field(FeatureSleepTool, {
    doc: "A tool with which the model waits for a while.",
    default: true,
    stage: "stable",
  }),
  steer: removed(true, "Sending messages to the model while it works."),
  interrupt_on_cancel: unfinished("Interrupt running work when the request for it is cancelled."),
  instant_interrupt: unfinished("Let an interruption take effect at once.", { default: true }),
  default_mode_request_user_input: unfinished(
    "Let the model ask you a question with choices in the default mode, not only while it plans.",
  ),
  collaboration_modes: removed(true, "Modes of working with the model, such as planning."),
  workspace_owner_usage_nudge: removed(false, "A hint about usage limits to the owner of a workspace."),
  worktrees: alwaysOn("Git worktrees for threads."),
} satisfies Fields;
