import type { Fix, TextEdit } from "../diagnostics/diagnostic.ts";
import { lineBreakAt } from "../toml/line-break.ts";
import type { TomlArray, TomlEntry, TomlTable } from "../toml/types.ts";
import type { Shape } from "../knowledge/shape.ts";

// Codex reads two arrays, one in the other: `[[hooks.EVENT]]` are groups, `[[hooks.EVENT.hooks]]` the hooks of a group.

/** Repairs `[hooks.Stop]` with a `command` right in it. */
export function flatHook(source: string, node: TomlTable, header: string): Fix | undefined {
  if (node.get("matcher") || node.get("hooks")) return undefined;
  const text = headers(source, node, header.slice(1, -1), []);
  return { title: "Write a group with a hook", safe: false, edits: [{ range: rangeOf(node), text }] };
}

/** Repairs `[[hooks]]` that name their event in a key `event`, as some installers wrote them. */
export function listedHooks(source: string, node: TomlArray, shape: Shape): Fix | undefined {
  if (shape.kind !== "table" || !node.ofTables) return undefined;
  const edits: TextEdit[] = [];
  for (const item of node.items) {
    if (item.kind !== "table" || !item.get("command") || item.get("hooks")) return undefined;
    const event = item.get("event");
    const matcher = item.get("matcher");
    if (event?.value.kind !== "string" || shape.prop(event.value.value)?.kind !== "array") return undefined;
    if (!/^[A-Za-z]+$/.test(event.value.value)) return undefined;
    const lines = matcher ? [source.slice(matcher.key.start, matcher.value.end)] : [];
    edits.push({ range: rangeOf(item), text: headers(source, item, `hooks.${event.value.value}`, lines) });
    for (const entry of [event, matcher]) if (entry) edits.push({ range: lineOf(source, entry), text: "" });
  }
  return { title: "Write groups with hooks", safe: false, edits };
}

function headers(source: string, node: TomlTable, event: string, ofGroup: readonly string[]): string {
  const lines = [`[[${event}]]`, ...ofGroup, `[[${event}.hooks]]`];
  if (!node.get("type")) lines.push('type = "command"');
  return lines.join(lineBreakAt(source, node.start));
}

function rangeOf({ start, end }: TomlTable): TextEdit["range"] {
  return { start, end };
}

function lineOf(source: string, { key, value }: TomlEntry): TextEdit["range"] {
  const end = source.indexOf("\n", value.end);
  return { start: source.lastIndexOf("\n", key.start) + 1, end: end === -1 ? source.length : end + 1 };
}
