import type { Diagnostic, Fix, TextEdit } from "../../diagnostics/diagnostic.ts";
import { insertLines } from "../../edit/insert-lines.ts";
import { joinEdits } from "../../edit/join-edits.ts";
import { keyText } from "../../edit/key-text.ts";
import { pairSite } from "../../edit/pair-site.ts";
import { removePairs } from "../../edit/remove-value.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { statementLines } from "../../edit/statement-lines.ts";
import { takePair } from "../../edit/take-pair.ts";
import type { Shape, TableShape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { lineBreakAt } from "../../toml/line-break.ts";
import type { TomlArray, TomlDocument, TomlEntry, TomlTable, TomlValue } from "../../toml/types.ts";
import { isGroup } from "./hook-group.ts";
import { jsonGroupAdvice, jsonHookAdvice } from "./misplaced-json-hooks.ts";

// Codex reads two arrays, one in the other: `[[hooks.EVENT]]` are groups, `[[hooks.EVENT.hooks]]` the hooks of a group.

const WRITE_GROUP = "Write a group with a hook";

/** What to do about hooks that are written in another form. */
export function hookAdvice(place: Place, shape: Shape): Pick<Diagnostic, "fix" | "hint"> | undefined {
  if (place.file.document.syntax.name === "json") return jsonHookAdvice(place, shape);
  const { node, name, file } = place;
  const { document } = file;
  const source = document.text;
  if (shape.kind === "table" && node.kind === "array") {
    if (!isEvents(shape)) return undefined;
    const fix = listedHooks(document, node, shape);
    return { hint: explained("EVENT"), ...(fix && { fix }) };
  }
  if (isHandler(place) && node.kind === "string") return asHandler(source, node);
  if (isGroup(shape) && node.kind === "string")
    return { fix: rewriteFix(WRITE_GROUP, node, groupText(source, node), false), hint: explained("EVENT") };
  if (shape.kind !== "array" || !isGroup(shape.items)) return undefined;
  const fix = groupFix(document, node, name);
  return { hint: explained(name), ...(fix && { fix }) };
}

/** A fix for a group with the keys of a hook right in it. */
export function groupAdvice(group: Place, event: string): Pick<Diagnostic, "fix" | "hint"> {
  const { node, file } = group;
  if (file.document.syntax.name === "json") return jsonGroupAdvice(group, event);
  const { document } = file;
  const isInline = node.kind === "table" && node.origin === "inline";
  const fix =
    node.kind !== "table"
      ? undefined
      : isInline
        ? inlineFix(document.text, node, false)
        : headedFix(document, node, event);
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

function groupFix(document: TomlDocument, node: TomlValue, event: string): Fix | undefined {
  const { text } = document;
  if (node.kind === "string") return rewriteFix(WRITE_GROUP, node, `[${groupText(text, node)}]`, false);
  if (node.kind !== "table") return undefined;
  if (node.origin === "implicit") return groupAbove(document, node, event);
  if (node.get("hooks") || !node.get("command")) return undefined;
  return node.origin === "inline" ? inlineFix(text, node, true) : headedFix(document, node, event);
}

/** Puts the missing `[[hooks.Stop]]` above the first `[[hooks.Stop.hooks]]`. */
function groupAbove(document: TomlDocument, { entries }: TomlTable, event: string): Fix | undefined {
  const [only, second] = entries;
  if (only?.key.name !== "hooks" || second || only.value.kind !== "array" || !only.value.ofTables) return undefined;
  const first = only.value.items[0];
  if (!first) return undefined;
  const header = groupHeader(document, event);
  const above = insertLines(document.text, statementLines(document, first).start, [header], false);
  return { title: `Add \`${header}\` above`, safe: false, edits: [above] };
}

/** Repairs `[hooks.Stop]` and `[[hooks.Stop]]` with a `command` right in it. */
function headedFix(document: TomlDocument, node: TomlTable, event: string): Fix | undefined {
  if (node.origin !== "header" && node.origin !== "element") return undefined;
  if (node.get("hooks") || hasTables(node)) return undefined;
  return { title: WRITE_GROUP, safe: false, edits: asHandlerBelow(document, node, event, []) };
}

/** Repairs `[[hooks]]` that name their event in a key `event`, as some installers wrote them. */
function listedHooks(document: TomlDocument, node: TomlArray, shape: TableShape): Fix | undefined {
  if (!node.ofTables) return undefined;
  const edits: TextEdit[] = [];
  for (const item of node.items) {
    if (item.kind !== "table" || !item.get("command") || item.get("hooks") || hasTables(item)) return undefined;
    const event = item.get("event");
    const name = event?.value.kind === "string" ? shape.spelling(event.value.value) : undefined;
    if (!event || name === undefined || shape.prop(name)?.kind !== "array") return undefined;
    for (const edit of asHandlerBelow(document, item, name, removalOf(document, event))) edits.push(edit);
  }
  return { title: "Write groups with hooks", safe: false, edits };
}

/** Gives a table the headers of a group and of a hook in it; what belongs to the group goes up to that. */
function asHandlerBelow(
  document: TomlDocument,
  node: TomlTable,
  event: string,
  removal: readonly TextEdit[],
): TextEdit[] {
  const matcher = node.get("matcher");
  const site = matcher && pairSite(document, matcher.key);
  const taken = site && takePair(document, site);
  const { above = [], value, behind } = taken?.content ?? {};
  const lines = [
    groupHeader(document, event),
    ...above,
    ...(taken ? [`matcher = ${value}${behind}`] : []),
    `[[${keyText(document, ["hooks", event, "hooks"])}]]`,
    ...(node.get("type") ? [] : ['type = "command"']),
  ];
  const headers = { range: rangeOf(node), text: lines.join(lineBreakAt(document.text, node.start)) };
  return joinEdits(document.text, [headers, ...removal, ...(taken?.removal ?? [])]);
}

function removalOf(document: TomlDocument, { key }: TomlEntry): readonly TextEdit[] {
  const site = pairSite(document, key);
  return site ? removePairs(document, [site]) : [];
}

function groupHeader(document: TomlDocument, event: string): string {
  return `[[${keyText(document, ["hooks", event])}]]`;
}

/** Repairs `{ command = "x" }` in the place of a group, or of all groups. */
function inlineFix(source: string, node: TomlTable, isList: boolean): Fix {
  const written = ({ key, value }: TomlEntry): string => source.slice(key.start, value.end);
  const own = node.entries.filter(({ key }) => key.name !== "matcher").map(written);
  if (!node.get("type")) own.unshift('type = "command"');
  const matcher = node.get("matcher");
  const group = `{ ${matcher ? `${written(matcher)}, ` : ""}hooks = [{ ${own.join(", ")} }] }`;
  return rewriteFix(WRITE_GROUP, node, isList ? `[${group}]` : group, false);
}

/** Whether a place is that of a hook in its group. */
function isHandler({ parent }: Place): boolean {
  return parent?.name === "hooks" && isGroup(parent.parent?.shape);
}

/** A command that stands for its hook. */
function asHandler(source: string, node: TomlValue): Pick<Diagnostic, "fix" | "hint"> {
  const text = `{ type = "command", command = ${source.slice(node.start, node.end)} }`;
  return {
    hint: "Each hook is a table, whose `type` says what it is.",
    fix: rewriteFix("Write a hook with this `command`", node, text, false),
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
