import { pathSteps } from "../reference/find-key.ts";
import { entryAt } from "../layers/merge.ts";
import type { TomlPath, TomlTable } from "../toml/types.ts";

/** The path that a key stands for, as people type it; numbers are indexes where the configuration has an array. */
export function keyOf(text: string, values: TomlTable): TomlPath {
  const path: (string | number)[] = [];
  for (const step of pathSteps(text.replaceAll(/\[(\d+)\]/g, ".$1"))) {
    const isIndex = /^\d+$/.test(step) && entryAt(values, path)?.value.kind === "array";
    path.push(isIndex ? Number(step) : step);
  }
  return path;
}
