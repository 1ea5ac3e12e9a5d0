import type { Diagnostic, TextEdit } from "../../diagnostics/diagnostic.ts";
import { keyText } from "../../edit/key-text.ts";
import { headerNames } from "../../edit/path-text.ts";
import { pairSite } from "../../edit/pair-site.ts";
import { removePairs } from "../../edit/remove-value.ts";
import type { Shape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { dotted } from "../../words/describe.ts";

/** What to do about `[[agents]]` with `name = "reviewer"`, where Codex reads `[agents.reviewer]`. */
export function namedTablesAdvice(
  { node, path, file }: Place,
  shape: Shape,
): Pick<Diagnostic, "fix" | "hint"> | undefined {
  if (node.kind !== "array" || shape.kind !== "table" || shape.rest?.kind !== "table") return undefined;
  const { rest, keyName } = shape;
  const { document } = file;
  const hint = `Each ${keyName ?? "entry"} has a table of its own: \`[${dotted([...path, "NAME"])}]\`.`;
  const edits: TextEdit[] = [];
  const names = new Set<string>();
  for (const item of node.items) {
    const entry = item.kind === "table" ? (item.get("name") ?? item.get("id")) : undefined;
    if (!node.ofTables || item.kind !== "table" || entry?.value.kind !== "string") return { hint };
    const name = entry.value.value;
    const hasOwnTables = item.entries.some(({ value }) => value.kind === "table" && value.origin !== "inline");
    if (name === "" || names.has(name) || shape.has(name) || hasOwnTables) return { hint };
    names.add(name);
    const range = { start: item.start, end: item.end };
    edits.push({ range, text: `[${keyText(document, [...headerNames(path), name])}]` });
    const isOwnKey = rest.has(entry.key.name) && rest.field(entry.key.name)?.removed === undefined;
    const site = isOwnKey ? undefined : pairSite(document, entry.key);
    for (const edit of site ? removePairs(document, [site]) : []) edits.push(edit);
  }
  return edits.length === 0
    ? { hint }
    : { hint, fix: { title: "Name each table after its `name`", safe: false, edits } };
}
