import type { EnumShape } from "../../knowledge/enum-shape.ts";
import type { Place } from "../../resolve/place.ts";

/** A choice with the words that an advice may name: without those that the release asked about does not take yet. */
export function offeredWords({ name, parent, file }: Place, shape: EnumShape): EnumShape {
  const { release } = file.knowledge;
  const table = parent?.shape;
  if (!release || table?.kind !== "table") return shape;
  return { ...shape, values: release.takenWords(table.name, name, shape.values) };
}
