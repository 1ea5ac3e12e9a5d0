import type { TomlPath } from "../../src/toml/types.ts";
import { type Shape, UnionShape } from "../../src/knowledge/shape.ts";

/** A path with `*` for names that the user chooses, `[]` for indexes, and `?` for keys that the models do not have. */
export function genericPath(path: TomlPath, root: Shape): string {
  const parts: string[] = [];
  let shapes: Shape[] = [root];
  for (const segment of path) {
    shapes = shapes.flatMap((shape) => (shape instanceof UnionShape ? [...shape.options] : [shape]));
    const next: Shape[] = [];
    let name = typeof segment === "number" ? "[]" : "?";
    for (const shape of shapes) {
      if (shape.kind === "array" && typeof segment === "number") next.push(shape.items);
      if (shape.kind !== "table" || typeof segment === "number") continue;
      const known = shape.prop(segment);
      if (known) {
        name = segment;
        next.push(known);
      } else if (shape.rest) {
        name = "*";
        next.push(shape.rest);
      }
    }
    parts.push(name);
    shapes = next;
    if (name === "?") break;
  }
  // All events and contexts hold the same things.
  return parts
    .join(".")
    .replace(/^hooks\.[A-Z]\w+/, "hooks.<Event>")
    .replace(/^tui\.keymap\.\w+\.\w+/, "tui.keymap.*.*");
}
