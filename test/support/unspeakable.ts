import type { TomlValue } from "../../src/toml/types.ts";

/** Whether a value is one that JSON has no word for, such as a date: then a JSON Schema cannot judge it. */
export function holdsUnspeakable(node: TomlValue): boolean {
  switch (node.kind) {
    case "datetime":
      return true;
    case "integer":
      return typeof node.value === "bigint";
    case "float":
      return !Number.isFinite(node.value) || Number.isInteger(node.value);
    case "array":
      return node.items.some(holdsUnspeakable);
    case "table":
      return node.entries.some(({ value }) => holdsUnspeakable(value));
    default:
      return false;
  }
}
