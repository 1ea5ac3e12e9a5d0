import type { Shape } from "../../knowledge/shape.ts";

/** Whether a table is a group of hooks. */
export function isGroup(shape: Shape | undefined): boolean {
  return shape?.kind === "table" && shape.has("hooks") && shape.has("matcher");
}
