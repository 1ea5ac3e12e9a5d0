import { leafPaths, originOf } from "../layers/origins.ts";
import { entryAt, valueAt } from "../layers/merge.ts";
import type { TomlPath } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { ShownSet } from "./shown-set.ts";

const HOOKS = "hooks";

/** A table with a line for each value: its key, the value, where it comes from and what it overrides. */
export function originsText(shown: ShownSet, below: TomlPath): string {
  const start = valueAt(shown.set.values, below);
  const paths = start?.kind === "table" || start?.kind === "array" ? [...leafPaths(start)] : start ? [[]] : [];
  const whole = paths.map((path): TomlPath => [...below, ...path]);
  const rows = [...whole.filter((path) => !isOfHook(path)).map((path) => row(shown, path)), ...hookRows(shown, below)];
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

/** Whether a path is one of a hook, not of a decision about hooks. */
function isOfHook([table, event]: TomlPath): boolean {
  return table === HOOKS && event !== "state";
}

/** The hooks of all layers: all of them run, whatever replaces what in the sum. */
function hookRows(shown: ShownSet, below: TomlPath): string[][] {
  return shown.set.layers.flatMap(({ state, values }) => {
    const hooks = state === "used" ? valueAt(values, below.length === 0 ? [HOOKS] : below) : undefined;
    if (!hooks || (below.length > 0 && below[0] !== HOOKS)) return [];
    const paths = [...leafPaths(hooks)].map((path): TomlPath => [...(below.length === 0 ? [HOOKS] : below), ...path]);
    return paths.filter(isOfHook).flatMap((path) => {
      const { key, value } = entryAt(values, path) ?? {};
      const source = value && shown.set.sources.at((key ?? value).start);
      if (!value || !source) return [];
      return [
        [
          escapeControls(dotted(path)),
          cut(shown.value(value)),
          shown.place(source, (key ?? value).start - source.start),
        ],
      ];
    });
  });
}

function cut(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}\u2026` : value;
}

function row(shown: ShownSet, path: TomlPath): string[] {
  const node = valueAt(shown.set.values, path);
  const value = node ? shown.value(node) : "";
  const origin = originOf(shown.set, path);
  const overrides = (origin?.overrides ?? []).map((place) => shown.placeOf(place));
  const from = origin ? shown.placeOf(origin) : `requirements (${shown.path(shown.set.requirements?.file ?? "")})`;
  return [
    escapeControls(dotted(path)),
    cut(value),
    overrides.length > 0 ? `${from}, overrides ${overrides.join(", ")}` : from,
  ];
}
