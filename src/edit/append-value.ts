import type { TomlPath } from "../toml/types.ts";
import { addSections, sectionsFor } from "./add-sections.ts";
import { addValue } from "./add-value.ts";
import { insertItem } from "./comma-list.ts";
import type { Draft } from "./draft.ts";
import { EditError } from "./edit-error.ts";
import { type EditValue, isEditTable } from "./edit-value.ts";
import { pathText } from "./path-text.ts";
import { textStyle } from "./text-style.ts";
import { writeValue } from "./write-value.ts";

/** Adds a value to the end of a list, which is made where there is none. */
export function appendValue(draft: Draft, path: TomlPath, value: EditValue): void {
  const { document } = draft;
  const list = draft.node(path);
  if (list === undefined) draft.change(addValue(document, path, [value]));
  else if (list.kind !== "array") throw new EditError("conflict", path, `\`${pathText(path)}\` is not a list.`);
  else if (!list.ofTables) {
    const item = writeValue(value, textStyle(document), [...path, list.items.length]);
    draft.change(insertItem(document.text, list, item));
  } else if (isEditTable(value)) {
    draft.change([
      addSections(
        document,
        path,
        sectionsFor(document, path, [value], () => false),
      ),
    ]);
  } else throw new EditError("conflict", path, `\`${pathText(path)}\` is a list of tables.`);
}
