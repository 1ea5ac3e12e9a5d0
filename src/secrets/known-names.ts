import type { Shape } from "../knowledge/shape.ts";
import type { TomlPath } from "../toml/types.ts";

/** The names on a path that the models know: they are no secrets, whatever they look like. */
export function knownNames(path: TomlPath, root: Shape): readonly string[] {
  const names: string[] = [];
  let shapes: readonly Shape[] = [root];
  for (const segment of path) {
    const next: Shape[] = [];
    for (const shape of shapes) {
      if (shape.kind === "array") addOptions(shape.items, next);
      if (shape.kind !== "table" || typeof segment === "number") continue;
      const known = shape.prop(segment);
      if (known) names.push(segment);
      const child = known ?? shape.rest;
      if (child) addOptions(child, next);
    }
    shapes = next;
  }
  return names;
}

function addOptions(shape: Shape, to: Shape[]): void {
  if (shape.kind !== "union") to.push(shape);
  else for (const option of shape.options) addOptions(option, to);
}
