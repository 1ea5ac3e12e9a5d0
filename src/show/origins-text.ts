import { leafPaths, originOf } from "../layers/origins.ts";
import { valueAt } from "../layers/merge.ts";
import type { TomlPath } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { ShownSet } from "./shown-set.ts";

/** A table with a line for each value: its key, the value, where it comes from and what it overrides. */
export function originsText(shown: ShownSet, below: TomlPath): string {
  const start = valueAt(shown.set.values, below);
  if (!start) return "";
  const paths = start.kind === "table" || start.kind === "array" ? [...leafPaths(start)] : [[]];
  const rows = paths.map((path) => row(shown, [...below, ...path]));
  const widths = [0, 1].map((column) => rows.reduce((width, cells) => Math.max(width, cells[column]?.length ?? 0), 0));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

function row(shown: ShownSet, path: TomlPath): string[] {
  const node = valueAt(shown.set.values, path);
  const value = node ? shown.value(node) : "";
  const origin = originOf(shown.set, path);
  const overrides = (origin?.overrides ?? []).map((place) => shown.placeOf(place));
  const from = origin ? shown.placeOf(origin) : `requirements (${shown.path(shown.set.requirements?.file ?? "")})`;
  return [
    escapeControls(dotted(path)),
    value.length > 40 ? `${value.slice(0, 39)}\u2026` : value,
    overrides.length > 0 ? `${from}, overrides ${overrides.join(", ")}` : from,
  ];
}
