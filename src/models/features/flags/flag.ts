import type { FieldMeta } from "../../field-meta.ts";
import { field, type Field } from "../../field.ts";
import { bool } from "../../types.ts";
import type { z } from "../../z.ts";

type Flag = Field<z.ZodBoolean, false>;

const flag = (stage: FieldMeta["stage"] & string, on: boolean, doc: string, more: Partial<FieldMeta> = {}): Flag =>
  field(bool(), { doc, default: on, stage, ...more });

/** A flag of a finished feature; `on` is its value when the key is missing. */
export const stable = (on: boolean, doc: string, more?: Partial<FieldMeta>): Flag => flag("stable", on, doc, more);

/** A flag of a feature that users may try out. */
export const experimental = (doc: string, more?: Partial<FieldMeta>): Flag => flag("experimental", false, doc, more);

/** A flag of an unfinished feature; Codex shows a warning when it is turned on. */
export const unfinished = (doc: string, more?: Partial<FieldMeta>): Flag => flag("under development", false, doc, more);

/** A flag that still works, with what to use instead. */
export const deprecated = (on: boolean, doc: string, instead: string, more?: Partial<FieldMeta>): Flag =>
  flag("deprecated", on, doc, { deprecated: instead, ...more });

/** A flag that no longer does anything. */
export const removed = (
  on: boolean,
  doc: string,
  instead = "It has no effect. Remove it.",
  more?: Partial<FieldMeta>,
): Flag => flag("removed", on, doc, { removed: instead, ...more });

/** A flag that no longer does anything, of what Codex has on whatever it says. */
export const alwaysOn = (doc: string): Flag => removed(true, doc, "It is always on now. Remove it.");

/** An older name of a flag. */
export const olderName = (of: string, instead = `Use \`${of}\`.`, more?: Partial<FieldMeta>): Flag =>
  field(bool(), { doc: `Older name of \`${of}\`.`, aliasOf: of, deprecated: instead, ...more });
