import { AppToolApproval } from "../app-tool-approval.ts";
import { field, table, type UnknownKeys } from "../field.ts";
import { APPROVAL_ORDER } from "../power-orders.ts";
import { nonZeroUsize } from "../types.ts";
import type { z } from "../z.ts";

const toolTable = (name: string, unknown: UnknownKeys) =>
  table(name, {
    doc: "Settings for one tool of an MCP server.",
    positional: "required",
    fields: {
      approval_mode: field(AppToolApproval, {
        power: { order: APPROVAL_ORDER },
        doc: "When a call of this tool needs an approval. Wins over the server's `default_tools_approval_mode`.",
      }),
      output_token_limit: field(nonZeroUsize(), {
        doc:
          "How many tokens of this tool's output are kept, apart from an allowance of a fifth for its wrapping. Without " +
          "it, the limit of the model applies. Must be at least 1.",
      }),
    },
    unknown,
  });

export const McpServerToolConfig = toolTable("McpServerToolConfig", "ignored");
export type McpServerToolConfig = z.infer<typeof McpServerToolConfig>;

/** The same struct below `[plugins]`, where not even `--strict-config` sees unknown keys. */
export const PluginMcpServerToolConfig = toolTable("PluginMcpServerToolConfig", "inert");
export type PluginMcpServerToolConfig = z.infer<typeof PluginMcpServerToolConfig>;
