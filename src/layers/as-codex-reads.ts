import type { Shape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { parseKeybinding } from "../rules/keymap/keybinding.ts";
import type { TomlEntry, TomlKey, TomlValue } from "../toml/types.ts";
import { MadeArray, MadeTable } from "./made-node.ts";

/** How the values of a layer are taken over from its text. */
export interface Reading {
  /** What is added to each offset; see `SourceMap`. */
  readonly offset: number;
  /** Makes a path that Codex resolves absolute; undefined where Codex leaves the file as it is written. */
  readonly resolvePath: ((path: string) => string) | undefined;
}

/**
 * A value in the form in which Codex keeps a layer: structs as tables, choices as texts, paths absolute. Where a file has a
 * value of a wrong type, Codex keeps all of it as it is written.
 */
export function asCodexReads(place: Place, reading: Reading): TomlValue {
  if (!reading.resolvePath) return moved(place.node, reading.offset);
  const { kind, node } = place;
  if (kind === "table") {
    const origin = node.kind === "table" ? node.origin : "inline";
    const form = { ...rangeOf(node, reading.offset), origin, incomplete: place.isIncomplete };
    return new MadeTable(form, () => place.entries.map((child) => entryOf(child, reading)));
  }
  if (node.kind === "array") {
    const form = { ...rangeOf(node, reading.offset), ofTables: node.ofTables, incomplete: node.incomplete };
    return new MadeArray(form, () => place.items.map((item) => asCodexReads(item, reading)));
  }
  return scalarOf(place, reading);
}

function entryOf(place: Place, reading: Reading): TomlEntry {
  return { key: movedKey(place.key as TomlKey, reading.offset), value: asCodexReads(place, reading) };
}

function scalarOf({ value, shape }: Place, { offset, resolvePath }: Reading): TomlValue {
  const at = rangeOf(value, offset);
  if (value.kind === "string") {
    const { style } = value;
    if (shape?.kind === "string" && shape.format === "path" && resolvePath) {
      return { kind: "string", style, value: resolvePath(value.value), ...at };
    }
    return { kind: "string", style, value: keptText(value.value, shape), ...at };
  }
  return moved(value, offset);
}

/** The spelling in which Codex keeps a text. */
function keptText(text: string, shape: Shape | undefined): string {
  if (shape?.kind === "enum") return shape.aliases.get(text) ?? text;
  if (shape?.kind !== "string" || shape.format !== "keybinding") return text;
  const read = parseKeybinding(text);
  return "kept" in read ? read.kept : text;
}

/** A value as it is written, with its ranges moved. */
export function moved(node: TomlValue, offset: number): TomlValue {
  const at = rangeOf(node, offset);
  switch (node.kind) {
    case "table":
      return new MadeTable({ ...at, origin: node.origin, incomplete: node.incomplete }, () =>
        node.entries.map(({ key, value }) => ({ key: movedKey(key, offset), value: moved(value, offset) })),
      );
    case "array":
      return new MadeArray({ ...at, ofTables: node.ofTables, incomplete: node.incomplete }, () =>
        node.items.map((item) => moved(item, offset)),
      );
    case "string":
      return { kind: "string", value: node.value, style: node.style, ...at };
    case "datetime":
      return { kind: "datetime", value: node.value, type: node.type, ...at };
    case "integer":
      return { kind: "integer", value: node.value, ...at };
    case "float":
      return { kind: "float", value: node.value, ...at };
    case "boolean":
      return { kind: "boolean", value: node.value, ...at };
    case "invalid":
    case "null":
      return { kind: node.kind, ...at };
  }
}

function movedKey({ name, start, end }: TomlKey, offset: number): TomlKey {
  return { name, start: start + offset, end: end + offset };
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }, offset: number) {
  return { start: start + offset, end: end + offset };
}
