import type { FieldInfo } from "../knowledge/field-info.ts";
import { fits } from "./choices.ts";
import type { Place } from "./place.ts";

/** What the models have to say about a key that Codex reads. */
export interface Note {
  /** `alias`: an older spelling; the other words are those of the models' metadata. */
  readonly kind: "user-only" | "removed" | "alias" | "deprecated";
  /** What to do about a removed or deprecated key. */
  readonly advice: string;
}

/** The note on a key; none where the value is of the wrong type, which is more urgent, or where something around it has no effect. */
export function noteOf(place: Place): Note | undefined {
  const { field, parent, node, declared } = place;
  // An array of the fields of a struct has no keys that could be changed.
  if (!field || parent?.node.kind !== "table" || isWithoutEffect(parent)) return undefined;
  const note = noteOn(place, field);
  const isUrgent = note?.kind === "removed" || note?.kind === "deprecated";
  return isUrgent && declared && !fits(node, declared) ? undefined : note;
}

/** Whether a value is at or below a key that Codex drops from this file, or that no longer does anything. */
export function isWithoutEffect(place: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (hasNoEffect(at)) return true;
  return false;
}

function hasNoEffect(place: Place): boolean {
  const { field, node, declared, file } = place;
  if (!field) return false;
  if (field.userOnly && file.kind === "project-config") return true;
  if (place.parent?.parent === undefined && Object.hasOwn(file.rootShape.withoutEffect, place.name)) return true;
  return field.removed !== undefined && (!declared || fits(node, declared));
}

function noteOn({ parent, file }: Place, field: FieldInfo): Note | undefined {
  const { removed, deprecated, aliasOf } = field;
  if (field.userOnly && file.kind === "project-config") return { kind: "user-only", advice: "" };
  if (removed !== undefined) return { kind: "removed", advice: removed };
  if (aliasOf === undefined) return deprecated === undefined ? undefined : { kind: "deprecated", advice: deprecated };
  // An older name of what is deprecated itself: it is of no use to rename it.
  const current = parent?.shape?.kind === "table" ? parent.shape.field(aliasOf) : undefined;
  const advice = current?.deprecated ?? current?.removed;
  if (advice === undefined) return { kind: "alias", advice: "" };
  return { kind: "deprecated", advice: deprecated === `Use \`${aliasOf}\`.` ? advice : (deprecated ?? advice) };
}
