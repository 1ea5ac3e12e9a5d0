import type { Place } from "../../resolve/place.ts";

/** How Codex talks to an MCP server, by the keys that are there. */
export type McpTransport = "stdio" | "http" | "both" | "none";

export function transportOf(server: Place): McpTransport {
  if (server.child("command")) return server.child("url") ? "both" : "stdio";
  return server.child("url") ? "http" : "none";
}
