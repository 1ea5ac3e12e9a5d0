import type { TomlKey, TomlPath, TomlTable } from "../../toml/types.ts";
import type { RuleContext } from "../rule-context.ts";

/** A table below `mcp_servers`. */
export interface McpServer {
  readonly name: string;
  readonly key: TomlKey;
  readonly table: TomlTable;
  readonly path: TomlPath;
  /** How Codex talks to it, by the keys that are there. */
  readonly transport: "stdio" | "http" | "both" | "none";
}

export function mcpServers(context: RuleContext): McpServer[] {
  return context.tables("mcp_servers").map(({ key, name, table }) => {
    return { name, key, table, path: ["mcp_servers", name], transport: transportOf(table) };
  });
}

function transportOf(table: TomlTable): McpServer["transport"] {
  if (table.get("command")) return table.get("url") ? "both" : "stdio";
  return table.get("url") ? "http" : "none";
}
