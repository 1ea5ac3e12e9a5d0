import type { FieldMeta } from "../../field-meta.ts";
import { field } from "../../field.ts";
import { KeybindingsSpec } from "./keybindings-spec.ts";

/** The key of one action of a keymap context. `doc` says what the action does. */
export const binding = (doc: string, meta: Omit<FieldMeta, "doc"> = {}) => field(KeybindingsSpec, { doc, ...meta });
