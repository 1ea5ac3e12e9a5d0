import { union } from "../types.ts";
import type { z } from "../z.ts";
import { HookHandlerAgent } from "./hook-handler-agent.ts";
import { HookHandlerCommand } from "./hook-handler-command.ts";
import { HookHandlerMcpTool } from "./hook-handler-mcp-tool.ts";
import { HookHandlerPrompt } from "./hook-handler-prompt.ts";

export const HookHandlerConfig = union(
  "HookHandlerConfig",
  "What a hook does; `type` says which kind it is. Codex does not notice unknown keys here.",
  [HookHandlerCommand, HookHandlerMcpTool, HookHandlerPrompt, HookHandlerAgent],
);
export type HookHandlerConfig = z.infer<typeof HookHandlerConfig>;
