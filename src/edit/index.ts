/**
 * Edits of TOML that leave everything else as it is: order, spacing, quotes, line ends and comments.
 *
 * @packageDocumentation
 */
export type { Range, TextEdit } from "../diagnostics/diagnostic.ts";
export { applyEdits } from "./apply-edits.ts";
export { edit } from "./edit.ts";
export { EditError, type EditErrorKind } from "./edit-error.ts";
export { Datetime, type EditTable, type EditValue, NumberText } from "./edit-value.ts";
export type { Editor } from "./editor.ts";
