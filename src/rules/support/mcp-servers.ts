import type { TomlKey, TomlPath, TomlTable } from "../../toml/types.ts";
import { asTable, type RuleContext } from "../rule-context.ts";

/** A table below `mcp_servers`. */
export interface McpServer {
  readonly name: string;
  readonly key: TomlKey;
  readonly table: TomlTable;
  readonly path: TomlPath;
  /** Its `oauth`; undefined where the server cannot have one. */
  readonly oauth: TomlTable | undefined;
  /** How Codex talks to it, by the keys that are there. */
  readonly transport: "stdio" | "http" | "both" | "none";
}

export function mcpServers(context: RuleContext): McpServer[] {
  return context.tables("mcp_servers").map(({ key, name, table }) => {
    const transport = transportOf(table);
    const oauth = takesOauth(transport) ? asTable(table.get("oauth")?.value) : undefined;
    return { name, key, table, path: ["mcp_servers", name], oauth, transport };
  });
}

/** The enterprise's identity provider. */
export function identityProvider(context: RuleContext): TomlTable | undefined {
  return context.table("mcp_enterprise_managed_auth", "idp");
}

function takesOauth(transport: McpServer["transport"]): boolean {
  return transport === "http" || transport === "none";
}

function transportOf(table: TomlTable): McpServer["transport"] {
  if (table.get("command")) return table.get("url") ? "both" : "stdio";
  return table.get("url") ? "http" : "none";
}
