import type { TomlValue } from "../toml/types.ts";
import type { Shape } from "../knowledge/shape.ts";

/** Whether a value of Codex's path type is relative, empty or in the home directory: one that Codex has to resolve. */
export function holdsRelativePath(node: TomlValue, shape: Shape): boolean {
  if (shape.kind === "union") return shape.options.some((option) => holdsRelativePath(node, option));
  if (node.kind === "string" && shape.kind === "string") return shape.format === "path" && !node.value.startsWith("/");
  if (node.kind === "array" && shape.kind === "array") {
    return node.items.some((item) => holdsRelativePath(item, shape.items));
  }
  if (node.kind !== "table" || shape.kind !== "table") return false;
  return node.entries.some(({ key, value }) => {
    const known = shape.prop(key.name) ?? shape.rest;
    return known !== undefined && holdsRelativePath(value, known);
  });
}
