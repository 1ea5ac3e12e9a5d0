import type { Shape } from "../knowledge/shape.ts";
import type { TomlValue } from "../toml/types.ts";

/** Whether a place takes a value of that kind, or just this value where it has a choice of some. */
export function acceptsKind(shape: Shape | undefined, value: TomlValue): boolean {
  if (shape === undefined) return false;
  switch (shape.kind) {
    case "refused":
      return false;
    case "any":
      return true;
    case "enum":
      return value.kind === "string" && (shape.values.includes(value.value) || shape.aliases.has(value.value));
    case "union":
      return shape.options.some((option) => acceptsKind(option, value));
    case "number":
      return value.kind === "float" || value.kind === "integer";
    default:
      return shape.kind === value.kind;
  }
}
