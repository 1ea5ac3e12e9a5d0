import { type Shape, TableShape } from "../../src/knowledge/shape.ts";

/** One step from a value to what is in it: a key of a table (undefined for one that the user chooses) or a list item. */
export type Step = { readonly table: TableShape; readonly key: string | undefined } | "item";

/** A place of the configuration that the models describe. */
export interface Site {
  readonly steps: readonly Step[];
  readonly shape: Shape;
  /** The path with `*` for names that the user chooses and `[]` for items; see `genericPath`. */
  readonly path: string;
}

/** Every key, item and user-chosen entry that the models describe, parents first. Tables in themselves are entered once. */
export function sitesOf(root: TableShape): Site[] {
  const sites: Site[] = [];
  const enter = (shape: Shape, steps: readonly Step[], names: readonly string[], around: readonly Shape[]): void => {
    if (around.includes(shape)) return;
    const inside = [...around, shape];
    const visit = (child: Shape, step: Step, name: string): void => {
      const path = [...names, name];
      sites.push({ steps: [...steps, step], shape: child, path: path.join(".") });
      enter(child, [...steps, step], path, inside);
    };
    if (shape.kind === "union") {
      for (const option of shape.options) enter(option, steps, names, inside);
    } else if (shape.kind === "array") {
      visit(shape.items, "item", "[]");
    } else if (shape instanceof TableShape) {
      for (const key of shape.keys) visit(shape.prop(key) as Shape, { table: shape, key }, key);
      if (shape.rest) visit(shape.rest, { table: shape, key: undefined }, "*");
    }
  };
  enter(root, [], [], []);
  return sites;
}
