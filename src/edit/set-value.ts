import type { TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import { isTables } from "./add-sections.ts";
import { addValue } from "./add-value.ts";
import { appendValue } from "./append-value.ts";
import type { Draft } from "./draft.ts";
import { type EditTable, type EditValue, isEditTable, membersOf } from "./edit-value.ts";
import { isSameMeaning, meaningOfNode, meaningOfValue } from "./meaning.ts";
import { textStyle } from "./text-style.ts";
import { unsetValue } from "./unset-value.ts";
import { writeValue } from "./write-value.ts";

/** Puts a value at a path; what is the same in a table or list as before stays as it is written. */
export function setValue(draft: Draft, path: TomlPath, value: EditValue): void {
  const { document } = draft;
  const node = draft.node(path);
  if (node === undefined) {
    if (isNextItem(draft, path)) appendValue(draft, path.slice(0, -1), value);
    else draft.change(addValue(document, path, value));
  } else if (node.kind === "table" && isEditTable(value)) {
    setMembers(draft, path, node, value);
  } else if (node.kind === "array" && Array.isArray(value) && (!node.ofTables || isTables(value))) {
    setItems(draft, path, node.items, value);
  } else if (isOnePiece(node)) {
    // What the value says is compared before it is written, as there are many ways to write it.
    const text = writeValue(value, textStyle(document), path, node);
    if (!means(draft, node, value)) draft.change([{ range: { start: node.start, end: node.end }, text }]);
  } else {
    unsetValue(draft, path);
    draft.change(addValue(draft.document, path, value));
  }
}

function isNextItem(draft: Draft, path: TomlPath): boolean {
  const list = draft.node(path.slice(0, -1));
  return list?.kind === "array" && list.items.length === path.at(-1);
}

function setMembers(draft: Draft, path: TomlPath, table: TomlTable, value: EditTable): void {
  const members = new Map(membersOf(value));
  for (const { key } of table.entries) if (!members.has(key.name)) unsetValue(draft, [...path, key.name]);
  for (const [name, member] of members) setValue(draft, [...path, name], member);
  if (members.size === 0 && draft.node(path) === undefined) draft.change(addValue(draft.document, path, value));
}

function setItems(draft: Draft, path: TomlPath, items: readonly TomlValue[], value: readonly EditValue[]): void {
  // Of a list that gets shorter, go first those that are in it no more.
  const kept = value.map(meaningOfValue);
  const gone = items.flatMap((item, index) => {
    const meaning = meaningOfNode(item, draft.document.text);
    return kept.some((other) => isSameMeaning(other, meaning)) ? [] : [index];
  });
  const surplus = Math.max(items.length - value.length, 0);
  for (const index of gone.slice(-surplus || items.length).reverse()) unsetValue(draft, [...path, index]);
  for (let index = items.length - Math.min(gone.length, surplus) - 1; index >= value.length; index--) {
    unsetValue(draft, [...path, index]);
  }
  for (const [index, item] of value.entries()) setValue(draft, [...path, index], item);
}

/** Whether a value stands in one place of the text. */
function isOnePiece(node: TomlValue): boolean {
  if (node.kind === "array") return !node.ofTables;
  return node.kind !== "table" || node.origin === "inline";
}

function means(draft: Draft, node: TomlValue, value: EditValue): boolean {
  return isSameMeaning(meaningOfNode(node, draft.document.text), meaningOfValue(value));
}
