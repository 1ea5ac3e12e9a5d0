import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Shape, TableShape } from "../../knowledge/shape.ts";
import type { FileContext } from "../../resolve/file-context.ts";
import { oncePer } from "../../toml/once-per.ts";
import type { TomlValue } from "../../toml/types.ts";
import { acceptsKind } from "../accepts-kind.ts";
import { type Advised, recommended } from "./recommended.ts";

/** The tables, as written in a header, that know a key with such a value; user-chosen names stand as `<name>`. */
export function tablesWith(name: string, value: TomlValue, file: FileContext): readonly string[] {
  const { users, projects } = homesWith(file.knowledge);
  const homes = (file.kind === "project-config" ? projects : users)(file.rootShape);
  const found = (homes.get(name) ?? []).filter(({ shape }) => acceptsKind(shape, value));
  return [...new Set(found.map(({ header }) => header))];
}

interface Home {
  readonly header: string;
  /** What the key holds there. */
  readonly shape: Shape;
}

const homesWith = oncePer((knowledge: Knowledge) => {
  const of = (kind: Advised["kind"]) => oncePer((root: TableShape) => homesOfKeys(root, { kind, knowledge }));
  return { users: of("config"), projects: of("project-config") };
});

function homesOfKeys(root: TableShape, file: Advised): ReadonlyMap<string, readonly Home[]> {
  const homes = new Map<string, Home[]>();
  const seen = new Set<Shape>();
  const visit = (shape: Shape, path: readonly string[]): void => {
    if (shape.kind === "union") return shape.options.forEach((option) => visit(option, path));
    if (shape.kind === "array") return visit(shape.items, path);
    if (shape.kind !== "table" || seen.has(shape)) return;
    seen.add(shape);
    const header = `[${path.join(".")}]`;
    // First, so that a table under any name is not spoken of by one of its fixed names, such as `gcp`.
    if (shape.rest) visit(shape.rest, [...path, "<name>"]);
    for (const key of shape.keys) {
      if (recommended(shape, key, file) !== key) continue;
      const child = shape.prop(key) as Shape;
      const known = homes.get(key);
      if (path.length > 0) {
        if (known) known.push({ header, shape: child });
        else homes.set(key, [{ header, shape: child }]);
      }
      visit(child, [...path, key]);
    }
  };
  visit(root, []);
  return homes;
}
