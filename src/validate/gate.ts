import type { TomlTable, TomlValue } from "../toml/types.ts";
import validate from "./precompiled.js";

// Stands for values that JSON has no word for (dates, `1.0`, integers beyond a double): no schema takes a function.
const UNSPEAKABLE = () => {};

/**
 * Whether the document certainly has no structural finding. This is the quick way out for a file in order: a
 * validator compiled at build time answers it. False means that `explain` has to look.
 */
export function passesGate(root: TomlTable): boolean {
  return validate(plain(root, 0));
}

// Codex reads thousands of levels; the schema ends long before, and so does the call stack.
const DEEPEST = 200;

function plain(node: TomlValue, depth: number): unknown {
  if (depth > DEEPEST) return UNSPEAKABLE;
  switch (node.kind) {
    case "string":
    case "boolean":
      return node.value;
    case "integer":
      return typeof node.value === "number" ? node.value : UNSPEAKABLE;
    case "float":
      return Number.isFinite(node.value) && !Number.isInteger(node.value) ? node.value : UNSPEAKABLE;
    case "array":
      return node.items.map((item) => plain(item, depth + 1));
    case "table": {
      const object: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries) object[key.name] = plain(value, depth + 1);
      return object;
    }
    default:
      return UNSPEAKABLE;
  }
}
