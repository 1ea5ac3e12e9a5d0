import { valueAt } from "../../layers/merge.ts";
import type { Layer } from "../../layers/layer.ts";
import type { TomlPath, TomlTable, TomlValue } from "../../toml/types.ts";
import { defaultsText } from "./defaults-text.ts";
import type { ShownSet } from "./shown-set.ts";

const HOOKS = "hooks";

/**
 * What the layers set, as TOML that can be pasted; each line says where it comes from.
 *
 * @param path Where to start; the empty path is the whole configuration.
 * @param withDefaults Whether to add what Codex uses where nothing is set.
 */
export function configText(shown: ShownSet, path: TomlPath, withDefaults: boolean): string {
  const lines: string[] = [];
  const at = valueAt(shown.set.values, path);
  if (at?.kind === "table") {
    const isWhole = path.length === 0;
    tableLines(shown, at, path, isWhole ? [HOOKS] : [], lines);
    if (isWhole || path[0] === HOOKS) hookLines(shown, lines);
  }
  if (withDefaults) for (const line of defaultsText(shown, path)) lines.push(line);
  while (lines[0] === "") lines.shift();
  return lines.length === 0 ? "# No layer sets anything.\n" : `${lines.join("\n")}\n`;
}

function tableLines(
  shown: ShownSet,
  table: TomlTable,
  path: TomlPath,
  leaveOut: readonly string[],
  lines: string[],
): void {
  const entries = table.entries.filter(({ key }) => !leaveOut.includes(key.name));
  const plain = entries.filter(({ value }) => !hasHeader(value));
  if (path.length > 0 && (plain.length > 0 || entries.length === 0)) lines.push("", `[${header(shown, path)}]`);
  for (const { key, value } of plain) {
    lines.push(`${shown.key(key.name)} = ${shown.value(value)}  ${shown.comment([...path, key.name])}`);
  }
  for (const { key, value } of entries) {
    const below = [...path, key.name];
    if (value.kind === "table" && hasHeader(value)) tableLines(shown, value, below, [], lines);
    else if (value.kind === "array" && hasHeader(value)) {
      for (const [index, item] of value.items.entries()) {
        lines.push("", `[[${header(shown, below)}]]  ${shown.comment([...below, index])}`);
        if (item.kind === "table") itemLines(shown, item, [...below, index], lines);
      }
    }
  }
}

/** The entries of an item of an array of tables. */
function itemLines(shown: ShownSet, item: TomlTable, path: TomlPath, lines: string[]): void {
  for (const { key, value } of item.entries) {
    lines.push(`${shown.key(key.name)} = ${shown.value(value)}  ${shown.comment([...path, key.name])}`);
  }
}

/** The hooks of all layers, which all run: merging them as other arrays are would hide some. */
function hookLines(shown: ShownSet, lines: string[]): void {
  for (const layer of shown.set.layers) {
    if (layer.state !== "used") continue;
    const hooks = valueAt(layer.values, [HOOKS]);
    if (hooks?.kind !== "table" || hooks.entries.length === 0) continue;
    lines.push("", `# ${hookTitle(layer, shown)}`);
    for (const { key, value } of hooks.entries) {
      if (value.kind !== "array") continue;
      for (const [index, item] of value.items.entries()) {
        if (index > 0) lines.push("");
        const source = shown.set.sources.at(item.start);
        const place = source ? shown.place(source, item.start - source.start) : "";
        lines.push(`[[${HOOKS}.${shown.key(key.name)}]]  # ${place}`);
        if (item.kind !== "table") continue;
        for (const entry of item.entries) lines.push(`${shown.key(entry.key.name)} = ${shown.value(entry.value)}`);
      }
    }
  }
  const state = valueAt(shown.set.values, [HOOKS, "state"]);
  if (state?.kind === "table") tableLines(shown, state, [HOOKS, "state"], [], lines);
}

function hookTitle({ file }: Layer, shown: ShownSet): string {
  return `Hooks of ${file === undefined ? "the command line" : shown.path(file)}; those of all files run.`;
}

/** Whether a value stands below a header of its own. */
function hasHeader(value: TomlValue): boolean {
  if (value.kind === "table") return value.entries.length > 0;
  return value.kind === "array" && value.ofTables && value.items.length > 0;
}

function header(shown: ShownSet, path: TomlPath): string {
  return path.flatMap((segment) => (typeof segment === "string" ? [shown.key(segment)] : [])).join(".");
}
