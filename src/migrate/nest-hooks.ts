import type { TextEdit } from "../diagnostics/diagnostic.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { type Section, sectionsOf } from "../edit/layout.ts";
import { indentOf, lineStart } from "../edit/lines.ts";
import { pairLines } from "../edit/section-lines.ts";
import { lineBreakAt } from "../toml/line-break.ts";
import type { Place } from "../resolve/place.ts";
import { parseToml } from "../toml/parse.ts";
import type { TomlDocument, TomlValue } from "../toml/types.ts";
import { isGroup } from "../validate/hook-group.ts";

/**
 * Writes hooks in the form that Codex reads: an event is a list of groups, each with a list of hooks. In files from before
 * there were groups, the hook stands where the group is now, or a command alone.
 *
 * @param root A whole file.
 */
export function nestHooks(root: Place): TomlDocument {
  const { document } = root.file;
  const events = (root.table("hooks")?.children ?? []).filter(
    ({ declared }) => declared?.kind === "array" && isGroup(declared.items),
  );
  const edits = events.flatMap(({ node }) =>
    node.kind === "array"
      ? node.items.filter(isFlat).flatMap((hook) => nested(document, hook, true))
      : isFlat(node)
        ? nested(document, node, false)
        : [],
  );
  const result = parseToml(applyEdits(document.text, edits));
  return result.errors.length > 0 ? document : result;
}

/** Whether a value is a hook, in the place of a group or of a list of groups. */
function isFlat(value: TomlValue): boolean {
  if (value.kind === "table") return value.get("command")?.value.kind === "string" && !value.get("hooks");
  return value.kind === "string";
}

function nested(document: TomlDocument, hook: TomlValue, inList: boolean): TextEdit[] {
  const { text } = document;
  if (hook.kind !== "table" || hook.origin === "inline") {
    const group = groupOf(text, hook);
    return [{ range: { start: hook.start, end: hook.end }, text: inList ? group : `[${group}]` }];
  }
  const section = sectionsOf(document).find(({ table, header }) => header && table === hook);
  return section ? nestSection(document, section, inList) : [];
}

/** A group with a hook in it, within braces. */
function groupOf(text: string, hook: TomlValue): string {
  const written = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  if (hook.kind !== "table") return `{ hooks = [{ type = "command", command = ${written(hook)} }] }`;
  const matcher = hook.pairs.find(({ keys }) => keys[0]?.name === "matcher");
  const own = hook.pairs.filter((pair) => pair !== matcher).map(written);
  if (!hook.get("type")) own.unshift('type = "command"');
  return `{ ${matcher ? `${written(matcher)}, ` : ""}hooks = [{ ${own.join(", ")} }] }`;
}

/** Gives the hook of a section a header of its own, below that of its group. */
function nestSection(document: TomlDocument, section: Section, inList: boolean): TextEdit[] {
  const { text } = document;
  const { header, pairs } = section;
  const [first, last] = [header?.keys[0], header?.keys.at(-1)];
  if (!header || !first || !last) return [];
  const lineBreak = lineBreakAt(text, header.start);
  const name = text.slice(first.start, last.end);
  const indent = indentOf(text, header.start);
  const matcher = pairs.find(({ keys }) => keys[0]?.name === "matcher");
  const hook = pairs.find((pair) => pair !== matcher);
  if (!hook) return [];
  const moved = matcher && matcher.start > hook.start ? pairLines(document, section, matcher) : undefined;
  const at = lineStart(text, pairLines(document, section, hook).start);
  const lines = [
    ...(moved ? [text.slice(moved.start, moved.end).trimEnd()] : []),
    "",
    `${indent}[[${name}.hooks]]`,
    ...(section.table.get("type") ? [] : [`${indentOf(text, hook.start)}type = "command"`]),
    "",
  ];
  return [
    ...(inList ? [] : [{ range: { start: header.start, end: header.end }, text: `[[${name}]]` }]),
    { range: { start: at, end: at }, text: lines.join(lineBreak) },
    ...(moved ? [{ range: moved, text: "" }] : []),
  ];
}
