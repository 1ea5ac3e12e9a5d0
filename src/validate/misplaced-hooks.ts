import type { Diagnostic, Fix, TextEdit } from "../diagnostics/diagnostic.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { lineBreakAt } from "../toml/line-break.ts";
import type { TomlArray, TomlEntry, TomlTable, TomlValue } from "../toml/types.ts";
import { bareOrQuoted } from "../words/describe.ts";
import { isGroup } from "./hook-group.ts";
import { jsonGroupAdvice, jsonHookAdvice } from "./misplaced-json-hooks.ts";

// Codex reads two arrays, one in the other: `[[hooks.EVENT]]` are groups, `[[hooks.EVENT.hooks]]` the hooks of a group.

/** What to do about hooks that are written in another form. */
export function hookAdvice(place: Place, shape: Shape): Pick<Diagnostic, "fix" | "hint"> | undefined {
  if (place.file.document.syntax.name === "json") return jsonHookAdvice(place, shape);
  const { node, name, file } = place;
  const source = file.document.text;
  if (shape.kind === "table" && node.kind === "array") {
    if (!isEvents(shape)) return undefined;
    const fix = listedHooks(source, node, shape);
    return { hint: explained("EVENT"), ...(fix && { fix }) };
  }
  if (isHandler(place) && node.kind === "string") return asHandler(source, node);
  if (isGroup(shape) && node.kind === "string") return { fix: asGroup(source, node), hint: explained("EVENT") };
  if (shape.kind !== "array" || !isGroup(shape.items)) return undefined;
  const fix = groupFix(source, node, name);
  return { hint: explained(name), ...(fix && { fix }) };
}

/** A fix for a group with the keys of a hook right in it. */
export function groupAdvice(group: Place, event: string): Pick<Diagnostic, "fix" | "hint"> {
  const { node, file } = group;
  if (file.document.syntax.name === "json") return jsonGroupAdvice(group, event);
  const source = file.document.text;
  const isInline = node.kind === "table" && node.origin === "inline";
  const fix =
    node.kind !== "table"
      ? undefined
      : isInline
        ? inlineFix(source, node, false)
        : headedFix(source, node, `hooks.${event}`);
  return { hint: explained(event), ...(fix && { fix }) };
}

/** How the hooks of an event are written. */
export function explained(event: string): string {
  return `\`[[hooks.${event}]]\` is a group, which may have a \`matcher\`; what it runs stands below it, in \`[[hooks.${event}.hooks]]\`.`;
}

/** Whether a table holds the groups of each event. */
export function isEvents(shape: TableShape): boolean {
  const first = shape.prop(shape.keys[0] ?? "");
  return first?.kind === "array" && isGroup(first.items);
}

function groupFix(source: string, node: TomlValue, event: string): Fix | undefined {
  if (node.kind === "string")
    return { ...asGroup(source, node), edits: [{ range: rangeOf(node), text: `[${groupText(source, node)}]` }] };
  if (node.kind !== "table") return undefined;
  const path = `hooks.${bareOrQuoted(event)}`;
  if (node.origin === "implicit") return groupAbove(source, node, path);
  if (node.get("hooks") || !node.get("command")) return undefined;
  return node.origin === "inline" ? inlineFix(source, node, true) : headedFix(source, node, path);
}

/** Puts the missing `[[hooks.Stop]]` above the first `[[hooks.Stop.hooks]]`. */
function groupAbove(source: string, { entries }: TomlTable, path: string): Fix | undefined {
  const [only, second] = entries;
  if (only?.key.name !== "hooks" || second || only.value.kind !== "array" || !only.value.ofTables) return undefined;
  const first = only.value.items[0];
  if (!first) return undefined;
  const at = source.lastIndexOf("\n", first.start - 1) + 1;
  const text = `[[${path}]]${lineBreakAt(source, first.start)}`;
  return { title: `Add \`[[${path}]]\` above`, safe: false, edits: [{ range: { start: at, end: at }, text }] };
}

/** Repairs `[hooks.Stop]` and `[[hooks.Stop]]` with a `command` right in it. */
function headedFix(source: string, node: TomlTable, path: string): Fix | undefined {
  if (node.origin !== "header" && node.origin !== "element") return undefined;
  if (node.get("hooks") || hasTables(node)) return undefined;
  const matcher = node.get("matcher");
  const edits: TextEdit[] = [{ range: rangeOf(node), text: headers(source, node, path, matcher) }];
  if (matcher) edits.push({ range: lineOf(source, matcher), text: "" });
  return { title: "Write a group with a hook", safe: false, edits };
}

/** Repairs `[[hooks]]` that name their event in a key `event`, as some installers wrote them. */
function listedHooks(source: string, node: TomlArray, shape: TableShape): Fix | undefined {
  if (!node.ofTables) return undefined;
  const edits: TextEdit[] = [];
  for (const item of node.items) {
    if (item.kind !== "table" || !item.get("command") || item.get("hooks") || hasTables(item)) return undefined;
    const event = item.get("event");
    const matcher = item.get("matcher");
    const name = event?.value.kind === "string" ? shape.spelling(event.value.value) : undefined;
    if (!event || name === undefined || shape.prop(name)?.kind !== "array") return undefined;
    edits.push({ range: rangeOf(item), text: headers(source, item, `hooks.${name}`, matcher) });
    for (const entry of [event, matcher]) if (entry) edits.push({ range: lineOf(source, entry), text: "" });
  }
  return { title: "Write groups with hooks", safe: false, edits };
}

function headers(source: string, node: TomlTable, path: string, matcher: TomlEntry | undefined): string {
  const lines = [`[[${path}]]`];
  if (matcher) lines.push(source.slice(matcher.key.start, lineOf(source, matcher).end).trimEnd());
  lines.push(`[[${path}.hooks]]`);
  if (!node.get("type")) lines.push('type = "command"');
  return lines.join(lineBreakAt(source, node.start));
}

/** Repairs `{ command = "x" }` in the place of a group, or of all groups. */
function inlineFix(source: string, node: TomlTable, isList: boolean): Fix {
  const written = ({ key, value }: TomlEntry): string => source.slice(key.start, value.end);
  const own = node.entries.filter(({ key }) => key.name !== "matcher").map(written);
  if (!node.get("type")) own.unshift('type = "command"');
  const matcher = node.get("matcher");
  const group = `{ ${matcher ? `${written(matcher)}, ` : ""}hooks = [{ ${own.join(", ")} }] }`;
  return {
    title: "Write a group with a hook",
    safe: false,
    edits: [{ range: rangeOf(node), text: isList ? `[${group}]` : group }],
  };
}

/** Whether a place is that of a hook in its group. */
function isHandler({ parent }: Place): boolean {
  return parent?.name === "hooks" && isGroup(parent.parent?.shape);
}

/** A command that stands for its hook. */
function asHandler(source: string, { start, end }: TomlValue): Pick<Diagnostic, "fix" | "hint"> {
  const text = `{ type = "command", command = ${source.slice(start, end)} }`;
  return {
    hint: "Each hook is a table, whose `type` says what it is.",
    fix: { title: "Write a hook with this `command`", safe: false, edits: [{ range: { start, end }, text }] },
  };
}

function asGroup(source: string, node: TomlValue): Fix {
  return {
    title: "Write a group with a hook",
    safe: false,
    edits: [{ range: rangeOf(node), text: groupText(source, node) }],
  };
}

function groupText(source: string, { start, end }: TomlValue): string {
  return `{ hooks = [{ type = "command", command = ${source.slice(start, end)} }] }`;
}

/** Whether tables under headers of their own stand in it, which would then be in the wrong place. */
function hasTables({ entries }: TomlTable): boolean {
  return entries.some(({ value }) =>
    value.kind === "table" ? value.origin !== "inline" : value.kind === "array" && value.ofTables,
  );
}

function rangeOf({ start, end }: TomlValue): TextEdit["range"] {
  return { start, end };
}

function lineOf(source: string, { key, value }: TomlEntry): TextEdit["range"] {
  const end = source.indexOf("\n", value.end);
  return { start: source.lastIndexOf("\n", key.start) + 1, end: end === -1 ? source.length : end + 1 };
}
