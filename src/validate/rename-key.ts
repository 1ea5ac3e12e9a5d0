import type { Fix } from "../diagnostics/diagnostic.ts";
import type { Place } from "../resolve/place.ts";
import { keysAt } from "../toml/keys-at.ts";
import { keyText } from "../words/key-text.ts";

/** Gives a key another name, in all headers and lines that name it: `[mcp_server.a]` and `[mcp_server.b]` are two. */
export function renameKey({ key, file, path }: Place, to: string, safe: boolean): Fix {
  const keys = key ? keysAt(file.document, path, key) : [];
  const edits = keys.map(({ start, end }) => ({ range: { start, end }, text: keyText(file.document, to) }));
  return { title: `Rename to \`${to}\``, safe, edits };
}
