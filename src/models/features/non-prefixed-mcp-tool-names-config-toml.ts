import { field, table } from "../field.ts";
import { bool, list, str, union } from "../types.ts";
import type { z } from "../z.ts";

export const NonPrefixedMcpToolNamesConfigToml = table("NonPrefixedMcpToolNamesConfigToml", {
  doc: "The MCP servers whose tools the model sees without the `mcp__` prefix.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the feature is on. Without it, Codex decides.", default: false }),
    server_names: field(list(str()), {
      doc: "Names of the MCP servers, as in `[mcp_servers.NAME]`, whose tools lose the prefix.",
      examples: [["docs"]],
    }),
  },
  unknown: "fatal",
});
export type NonPrefixedMcpToolNamesConfigToml = z.infer<typeof NonPrefixedMcpToolNamesConfigToml>;

export const FeatureNonPrefixedMcpToolNames = union(
  "FeatureNonPrefixedMcpToolNames",
  "`true` or `false`, or a table that names the MCP servers.",
  [bool(), NonPrefixedMcpToolNamesConfigToml],
);
export type FeatureNonPrefixedMcpToolNames = z.infer<typeof FeatureNonPrefixedMcpToolNames>;
