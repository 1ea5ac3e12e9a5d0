import type { Diagnostic, TextEdit } from "../diagnostics/diagnostic.ts";
import type { Shape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { bareOrQuoted, dotted } from "../words/describe.ts";

/** What to do about `[[agents]]` with `name = "reviewer"`, where Codex reads `[agents.reviewer]`. */
export function namedTablesAdvice(
  { node, path, file }: Place,
  shape: Shape,
): Pick<Diagnostic, "fix" | "hint"> | undefined {
  if (node.kind !== "array" || shape.kind !== "table" || shape.rest?.kind !== "table") return undefined;
  const { rest, keyName } = shape;
  const hint = `Each ${keyName ?? "entry"} is a table that is named after it: \`[${dotted([...path, "NAME"])}]\`.`;
  const source = file.document.text;
  const edits: TextEdit[] = [];
  const names = new Set<string>();
  for (const item of node.items) {
    const entry = item.kind === "table" ? (item.get("name") ?? item.get("id")) : undefined;
    if (!node.ofTables || item.kind !== "table" || entry?.value.kind !== "string") return { hint };
    const name = entry.value.value;
    const hasOwnTables = item.entries.some(({ value }) => value.kind === "table" && value.origin !== "inline");
    if (name === "" || names.has(name) || shape.has(name) || hasOwnTables) return { hint };
    names.add(name);
    edits.push({ range: { start: item.start, end: item.end }, text: `[${dotted(path)}.${bareOrQuoted(name)}]` });
    const isOwnKey = rest.has(entry.key.name) && rest.field(entry.key.name)?.removed === undefined;
    if (!isOwnKey) edits.push({ range: lineOf(source, entry.key.start, entry.value.end), text: "" });
  }
  return edits.length === 0
    ? { hint }
    : { hint, fix: { title: "Name each table after its `name`", safe: false, edits } };
}

function lineOf(source: string, start: number, valueEnd: number): TextEdit["range"] {
  const end = source.indexOf("\n", valueEnd);
  return { start: source.lastIndexOf("\n", start) + 1, end: end === -1 ? source.length : end + 1 };
}
