import type { TomlKey, TomlPath, TomlTable } from "../../toml/types.ts";
import type { RuleContext } from "../rule-context.ts";
import { fieldOf } from "./positional.ts";
import { structOf, type Struct } from "./positional-struct.ts";

/** A table below `mcp_servers`. */
export interface McpServer {
  readonly name: string;
  readonly key: TomlKey;
  readonly table: TomlTable;
  readonly path: TomlPath;
  /** How Codex talks to it, by the keys that are there. */
  /** Its `oauth`; undefined where the server cannot have one. */
  readonly oauth: Struct | undefined;
  readonly transport: "stdio" | "http" | "both" | "none";
}

export function mcpServers(context: RuleContext): McpServer[] {
  return context.tables("mcp_servers").map(({ key, name, table }) => {
    const transport = transportOf(table);
    const oauth = takesOauth(transport) ? structOf(table.get("oauth")?.value, OAUTH_ORDER) : undefined;
    return { name, key, table, path: ["mcp_servers", name], oauth, transport };
  });
}

/** The enterprise's identity provider. */
export function identityProvider(context: RuleContext): Struct | undefined {
  const value = fieldOf(context.value("mcp_enterprise_managed_auth"), "idp", ["idp"]);
  return structOf(value, ["issuer", "client_id", "client_secret", "token_endpoint_auth_method"]);
}

const OAUTH_ORDER = [
  "client_id",
  "client_secret",
  "token_endpoint_auth_method",
  "callback_url",
  "callback_port",
  "authorization_server_issuer",
];

function takesOauth(transport: McpServer["transport"]): boolean {
  return transport === "http" || transport === "none";
}

function transportOf(table: TomlTable): McpServer["transport"] {
  if (table.get("command")) return table.get("url") ? "both" : "stdio";
  return table.get("url") ? "http" : "none";
}
