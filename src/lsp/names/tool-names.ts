import type { Place } from "../../resolve/place.ts";
import type { TomlPath } from "../../toml/types.ts";
import type { FileView } from "../workspace/file-view.ts";
import { setFiles } from "../workspace/set-files.ts";

/** The keys of an MCP server that list tools of it. */
const LISTS = ["enabled_tools", "disabled_tools"];

/** Whether the values, or keys, at a path are names of tools of an MCP server. */
export function namesTools([table, server, key, ...below]: TomlPath): boolean {
  if (table !== "mcp_servers" || typeof server !== "string") return false;
  return key === "tools" ? below.length === 0 : LISTS.includes(String(key)) && below.length <= 1;
}

/** The tools of the MCP server of a path that any file of the set names. */
export function toolNames(view: FileView, [, server]: TomlPath): readonly string[] {
  const servers = setFiles(view).flatMap(({ root }) => root.child("mcp_servers", String(server)) ?? []);
  return [...new Set(servers.flatMap(toolsOf))];
}

function toolsOf(server: Place): readonly string[] {
  const listed = LISTS.flatMap((key) => server.child(key)?.children.flatMap((item) => item.text() ?? []) ?? []);
  return [...listed, ...(server.child("tools")?.entries.map(({ name }) => name) ?? [])];
}
