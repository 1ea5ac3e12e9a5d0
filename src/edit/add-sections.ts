import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";
import { type EditTable, type EditValue, isEditTable, membersOf } from "./edit-value.ts";
import { insertLines } from "./insert-lines.ts";
import { keyText } from "./key-text.ts";
import { headerNames } from "./path-text.ts";
import { hasSpacedSections, sectionEnd } from "./section-lines.ts";
import { sectionsAt } from "./section-tree.ts";
import { textStyle } from "./text-style.ts";
import { writeKey } from "./write-string.ts";
import { writeValue } from "./write-value.ts";

/** The lines of a section, without their line breaks. */
export type Lines = readonly string[];

/** Puts sections behind all that belong to a table: those of the root at the end of the text. */
export function addSections(document: TomlDocument, table: TomlPath, sections: readonly Lines[]): TextEdit {
  const { text } = document;
  const spaced = hasSpacedSections(document);
  const last = table.length === 0 ? undefined : sectionsAt(document, table)?.last;
  return insertLines(
    text,
    last ? sectionEnd(document, last) : text.length,
    sections.flatMap((lines, index) => (spaced && index > 0 ? ["", ...lines] : lines)),
    spaced,
  );
}

/** Whether a table with a name is written within braces by the custom of its neighbours. */
export type IsInline = (name: string) => boolean;

/** The sections that make up a value. */
export function sectionsFor(document: TomlDocument, path: TomlPath, value: EditValue, isInline: IsInline): Lines[] {
  if (isTables(value)) return value.flatMap((table) => tableSections(document, path, table, isInline, true));
  return isEditTable(value) ? tableSections(document, path, value, isInline, false) : [];
}

/** Whether a value is a list of tables, as sections with double brackets have them. */
export function isTables(value: EditValue): value is readonly EditTable[] {
  return Array.isArray(value) && value.length > 0 && value.every(isEditTable);
}

function tableSections(
  document: TomlDocument,
  path: TomlPath,
  table: EditTable,
  isInline: IsInline,
  isElement: boolean,
): Lines[] {
  const members = membersOf(table);
  const isSection = ([name, value]: [string, EditValue]): boolean =>
    isTables(value) || (isEditTable(value) && membersOf(value).length > 0 && !isInline(name));
  const style = textStyle(document);
  const key = keyText(document, headerNames(path));
  const lines = members
    .filter((member) => !isSection(member))
    .map(([name, value]) => `${writeKey(name, style.quotes)} = ${writeValue(value, style, [...path, name])}`);
  const below = members
    .filter(isSection)
    .flatMap(([name, value]) => sectionsFor(document, [...path, name], value, isInline));
  if (lines.length === 0 && below.length > 0 && !isElement) return below;
  return [[isElement ? `[[${key}]]` : `[${key}]`, ...lines], ...below];
}
