import { edit } from "../../edit/edit.ts";
import { unlessRefused } from "../../edit/unless-refused.ts";
import type { TextEdit } from "../../diagnostics/diagnostic.ts";
import { placeAt } from "../../resolve/place-at.ts";
import type { Place } from "../../resolve/place.ts";
import type { TomlDocument } from "../../toml/types.ts";

/** A change of a file, by its title. */
export interface Rewrite {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Has an MCP server take the variable at an offset from the environment of Codex, by its name, in the place of a value. */
export function wrapEnvVars(document: TomlDocument, root: Place, offset: number): Rewrite | undefined {
  const { path, name, parent } = placeAt(root, offset);
  const [table, id, key, ...below] = path;
  if (table !== "mcp_servers" || id === undefined || key !== "env" || below.length !== 1 || !parent) return undefined;
  const server = root.child("mcp_servers", String(id));
  const listed = server?.child("env_vars");
  if (!server || (listed && listed.node.kind !== "array") || server.child("url")) return undefined;
  const isListed = listed?.children.some((one) => one.text() === name) === true;
  const env = parent.children.length === 1 ? [table, id, key] : path;
  return unlessRefused(() => {
    const editor = edit(document).unset(env);
    if (!isListed) editor.append([table, id, "env_vars"], name);
    return { title: `Pass \`${name}\` on from the environment (\`env_vars\`)`, edits: editor.edits() };
  });
}
