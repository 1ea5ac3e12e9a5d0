import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";
import { type NewPair, addPairs } from "./add-pairs.ts";
import { addSections, isTables, sectionsFor } from "./add-sections.ts";
import { type EditValue, isEditTable, membersOf } from "./edit-value.ts";
import { findGap } from "./find-gap.ts";
import { keyText } from "./key-text.ts";
import { mannerAmong, mannerFor } from "./manner.ts";
import { textStyle } from "./text-style.ts";
import { writeValue } from "./write-value.ts";

/**
 * Puts a value at a path where there is none; tables are written as those beside them are.
 *
 * @throws EditError where something is in the way.
 */
export function addValue(document: TomlDocument, path: TomlPath, value: EditValue): TextEdit[] {
  const gap = findGap(document, path);
  const [name, ...others] = gap.names;
  const isPlain = others.length === 0 && !isEditTable(value) && !isTables(value);
  switch (isPlain ? "inline" : mannerFor(document, gap)) {
    case "inline":
      return addPairs(document, gap.path, gap.table, [
        { names: [name], value: writeValue(nest(others, value), textStyle(document), path) },
      ]);
    case "dotted":
      return addPairs(document, gap.path, gap.table, leaves(document, gap.names, value));
    case "header": {
      const isInline = (inner: string): boolean => others.length === 0 && mannerAmong(gap.table, inner) === "inline";
      const isSection = isEditTable(value) || isTables(value);
      const sections = isSection
        ? sectionsFor(document, path, value, isInline)
        : sectionsFor(document, path.slice(0, -1), { [path.at(-1) as string]: value }, isInline);
      return [addSections(document, gap.path, sections)];
    }
  }
}

/**
 * Puts a pair whose value is written already at a path where there is nothing.
 *
 * @throws EditError where something is in the way.
 */
export function addWritten(document: TomlDocument, path: TomlPath, pair: Omit<NewPair, "names">): TextEdit[] {
  const gap = findGap(document, path);
  const { names } = gap;
  const manner = names.length === 1 ? "dotted" : mannerFor(document, gap);
  if (manner === "dotted") return addPairs(document, gap.path, gap.table, [{ ...pair, names }]);
  if (manner === "inline") {
    const value = names
      .slice(1)
      .reduceRight((inner, name) => `{ ${keyText(document, [name])} = ${inner} }`, pair.value);
    return addPairs(document, gap.path, gap.table, [{ ...pair, names: names.slice(0, 1), value }]);
  }
  const header = sectionsFor(document, path.slice(0, -1), {}, () => false);
  const key = keyText(document, names.slice(-1));
  const { above = [], behind = "" } = pair;
  return [addSections(document, gap.path, [[...header.flat(), ...above, `${key} = ${pair.value}${behind}`]])];
}

function nest(names: readonly string[], value: EditValue): EditValue {
  return names.reduceRight<EditValue>((inner, name) => ({ [name]: inner }), value);
}

/** The pairs with dotted keys that make up a value. */
function leaves(document: TomlDocument, names: readonly string[], value: EditValue): NewPair[] {
  const members = isEditTable(value) ? membersOf(value) : [];
  if (members.length === 0) return [{ names, value: writeValue(value, textStyle(document), names) }];
  return members.flatMap(([name, member]) => leaves(document, [...names, name], member));
}
