import type { TomlPath, TomlValue } from "../../toml/types.ts";

interface Place {
  readonly value: TomlValue;
  readonly path: TomlPath;
}

/** A value on the way, with what it is in. */
interface Step {
  readonly value: TomlValue;
  readonly segment: string | number;
  readonly around: Step | undefined;
}

/** The `nan` and `inf` within a value. JSON has neither, so they break whatever Codex turns into JSON. */
export function nonFinite(root: TomlValue | undefined, rootPath: TomlPath): Place[] {
  const found: Place[] = [];
  // A stack of its own: Codex reads values nested deeper than the call stack allows.
  const open: Step[] = root ? [{ value: root, segment: "", around: undefined }] : [];
  for (let step = open.pop(); step; step = open.pop()) {
    const { value } = step;
    if (value.kind === "float" && !Number.isFinite(value.value)) found.push({ value, path: pathOf(step, rootPath) });
    else if (value.kind === "array") {
      for (const [segment, item] of value.items.entries()) open.push({ value: item, segment, around: step });
    } else if (value.kind === "table") {
      for (const { key, value: inner } of value.entries) open.push({ value: inner, segment: key.name, around: step });
    }
  }
  return found;
}

function pathOf(step: Step, rootPath: TomlPath): TomlPath {
  const path: (string | number)[] = [];
  for (let at = step; at.around; at = at.around) path.push(at.segment);
  return [...rootPath, ...path.reverse()];
}
