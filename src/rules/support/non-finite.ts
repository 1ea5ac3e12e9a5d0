import type { TomlPath, TomlValue } from "../../toml/types.ts";

/** The `nan` and `inf` within a value. JSON has neither, so they break whatever Codex turns into JSON. */
export function nonFinite(value: TomlValue | undefined, path: TomlPath): { value: TomlValue; path: TomlPath }[] {
  switch (value?.kind) {
    case "float":
      return Number.isFinite(value.value) ? [] : [{ value, path }];
    case "array":
      return value.items.flatMap((item, index) => nonFinite(item, [...path, index]));
    case "table":
      return value.entries.flatMap((entry) => nonFinite(entry.value, [...path, entry.key.name]));
    default:
      return [];
  }
}
