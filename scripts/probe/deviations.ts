import type { Deviation } from "../support/listed-deviations.ts";
import { NOT_STRUCTS } from "./contexts.ts";

/** Differences between a probe and the models that are as they should be. */
export const PROBE_DEVIATIONS: readonly Deviation[] = [
  ...NOT_STRUCTS.config.map((path): Deviation => [
    `table ${path}: only in the models *`,
    "a map or an enumeration to Codex",
  ]),
  ["key plugins/x/mcp_servers/x: ema_auth is only in the models", "takes any value where unknown keys go unnoticed"],
  ["key tui/status_line_provider: * is only in the models", "takes any value; only strict mode reads it"],
  ["type tui: status_line_provider = *: only Codex accepts", "takes any value; only strict mode reads it"],
  ["strict tui: status_line_provider: *", "takes one word or a table of two texts, of which the probe knows none"],
  ["unknown keys tui/status_line_provider: inert, in the models fatal *", "takes any value; only strict mode reads it"],
  // The order was measured by other means: no array holds it.
  ["order HookHandlerCommand: *", "the handlers are read through their tag"],
  ["order HookHandlerMcpTool: *", "the handlers are read through their tag"],
  ["order PluginMcpServerConfig: *", "its fields are in the code only"],
  // Refused for another reason than the type: the rules check it.
  [
    "type features/async_compaction: model_async_compact_threshold_percent = 0: only the models *",
    "a percentage from 1",
  ],
  ["type features/multi_agent_v2: *_wait_timeout_ms = *: only the models *", "the three must be in order"],
  ["type features/multi_agent_v2: max_concurrent_threads_per_session = 0: only the models *", "at least one"],
  ['type features/multi_agent_v2: tool_namespace = "": only the models *', "must not be blank"],
  ["type features: rollout_budget = true: only the models *", "needs a limit"],
  ["type features/rollout_budget: enabled = true: only the models *", "needs a limit"],
  ["type features/guardianv2: *_elastic_budgeting = true: only the models *", "needs sections"],
  ['type model_providers/x: name = "": only the models *', "must not be blank"],
  ['type model_providers/x/auth: command = "": only the models *', "must not be blank"],
  [
    'type model_providers/x/gateway_oauth/delivery: name = "": only the models *',
    "must be the name of a header or cookie",
  ],
  ['type model_providers/x/gateway_oauth/delivery: scheme = "": only the models *', "must not be blank"],
  ['type permissions/x/network/mitm/hooks/x: schemes = ["x"]: only the models *', "`http` or `https`"],
  ['type tui/keymap/*: * = "zz": only the models *', "no key has this name"],
  // Quirks of the deserializer.
  ['type mcp_servers/x: oauth = ["x"]: only Codex accepts', "read as a table by position"],
  ['type model_providers/*: * = ["x"]: only Codex accepts', "read as a table by position"],
  ["type features/rollout_budget: *_token_weight = nan: only Codex accepts", "while the budget is off"],
  ["type features/rollout_budget: limit_budget = nan: only Codex accepts", "while the budget is off"],
  ["type permissions/x/network/mitm/hooks/x: body = nan: only the models *", "cannot be passed on as JSON"],
];
