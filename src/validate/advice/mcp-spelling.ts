import type { Fix } from "../../diagnostics/diagnostic.ts";
import { findSites } from "../../edit/find-sites.ts";
import { keysAt } from "../../edit/keys-at.ts";
import { replaceNames } from "../../edit/replace-names.ts";
import { nodeAt } from "../../toml/locate.ts";
import type { TomlDocument, TomlTable } from "../../toml/types.ts";

const TABLE = "mcp_servers";

/** Renames `[mcpServers.x]` and `[mcp.servers.x]` to `[mcp_servers.x]`, in all headers and lines. */
export function renameMcpTables(document: TomlDocument, name: string): Fix | undefined {
  const wrong = name === "mcp" ? ["mcp", "servers"] : [name];
  const servers = nodeAt(document, wrong);
  if (servers?.kind !== "table" || servers.entries.length === 0) return undefined;
  const own = document.root.get(TABLE)?.value;
  const clashes = own && (own.kind !== "table" || servers.entries.some(({ key }) => own.get(key.name)));
  if (clashes) return undefined;
  const { pairs, sections } = findSites(document, wrong);
  const lines = pairs.flatMap(({ block, pair }) => (block.path.length === 0 ? [pair] : []));
  const heads = [...lines, ...sections.flatMap(({ header }) => header ?? [])];
  // `[mcp]` alone, with `servers` below it, takes more than another name.
  if (heads.length < keysAt(document, [name]).length) return undefined;
  // Servers that could not start would only bring the next error.
  const safe = servers.entries.every(({ value }) => value.kind === "table" && hasOneTransport(value));
  const edits = heads.map((head) => replaceNames(document, head, wrong.length, [TABLE]));
  return { title: `Rename to \`${TABLE}\``, safe, edits };
}

function hasOneTransport(server: TomlTable): boolean {
  return (server.get("command") === undefined) !== (server.get("url") === undefined);
}
