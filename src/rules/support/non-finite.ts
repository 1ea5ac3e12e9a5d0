import type { TomlPath, TomlValue } from "../../toml/types.ts";

interface Place {
  readonly value: TomlValue;
  readonly path: TomlPath;
}

/** The `nan` and `inf` within a value. JSON has neither, so they break whatever Codex turns into JSON. */
export function nonFinite(root: TomlValue | undefined, rootPath: TomlPath): Place[] {
  const found: Place[] = [];
  // A stack of its own: Codex reads values nested deeper than the call stack allows.
  const open: Place[] = root ? [{ value: root, path: rootPath }] : [];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, path } = place;
    if (value.kind === "float" && !Number.isFinite(value.value)) found.push(place);
    else if (value.kind === "array")
      for (const [index, item] of value.items.entries()) open.push({ value: item, path: [...path, index] });
    else if (value.kind === "table")
      for (const entry of value.entries) open.push({ value: entry.value, path: [...path, entry.key.name] });
  }
  return found;
}
