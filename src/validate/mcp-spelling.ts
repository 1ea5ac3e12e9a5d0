import type { Fix, TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlTable, TomlValue } from "../toml/types.ts";

const TABLE = "mcp_servers";

/** Renames `[mcpServers.x]` and `[mcp.servers.x]` to `[mcp_servers.x]`, in all headers and lines. */
export function renameMcpTables(document: TomlDocument, name: string): Fix | undefined {
  const wrong = name === "mcp" ? ["mcp", "servers"] : [name];
  const servers = wrong.reduce<TomlValue | undefined>(below, document.root);
  if (servers?.kind !== "table" || servers.entries.length === 0) return undefined;
  const own = document.root.get(TABLE)?.value;
  const clashes = own && (own.kind !== "table" || servers.entries.some(({ key }) => own.get(key.name)));
  if (clashes) return undefined;
  const edits: TextEdit[] = [];
  let inHeader = false;
  for (const { type, keys } of document.statements) {
    if (type === "pair" && inHeader) continue;
    if (type === "header") inHeader = true;
    const [first] = keys;
    if (first?.name !== name) continue;
    const last = keys[wrong.length - 1];
    // `[mcp]` alone, with `servers` below it, takes more than another name.
    if (!last || wrong.some((segment, index) => keys[index]?.name !== segment)) return undefined;
    edits.push({ range: { start: first.start, end: last.end }, text: TABLE });
  }
  if (edits.length === 0) return undefined;
  // Servers that could not start would only bring the next error.
  const safe = servers.entries.every(({ value }) => value.kind === "table" && hasOneTransport(value));
  return { title: `Rename to \`${TABLE}\``, safe, edits };
}

function hasOneTransport(server: TomlTable): boolean {
  return (server.get("command") === undefined) !== (server.get("url") === undefined);
}

function below(value: TomlValue | undefined, segment: string): TomlValue | undefined {
  return value?.kind === "table" ? value.get(segment)?.value : undefined;
}
