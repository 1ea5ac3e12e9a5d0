import { valueAt } from "../layers/merge.ts";
import type { TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import { hookLines } from "./hook-lines.ts";
import type { ShownSet } from "./shown-set.ts";

const HOOKS = "hooks";

/**
 * What the layers set, as TOML that can be pasted; each line says where it comes from.
 *
 * @param path Where to start; the empty path is the whole configuration.
 * @param more Further lines, such as what Codex uses where nothing is set; they are made elsewhere, as that knows all keys.
 */
export function configText(shown: ShownSet, path: TomlPath, more: readonly string[] = []): string {
  const lines: string[] = [];
  const at = valueAt(shown.set.values, path);
  const isOfHooks = path.length === 1 && path[0] === HOOKS;
  if (at?.kind === "table" && !isOfHooks) tableLines(shown, at, path, path.length === 0 ? [HOOKS] : [], lines);
  if (path.length === 0 || isOfHooks) {
    for (const line of hookLines(shown)) lines.push(line);
    const state = valueAt(shown.set.values, [HOOKS, "state"]);
    if (state?.kind === "table") tableLines(shown, state, [HOOKS, "state"], [], lines);
  }
  for (const line of more) lines.push(line);
  while (lines[0] === "") lines.shift();
  if (lines.length === 0) return isOfHooks ? "# No file that is used has hooks.\n" : "# No layer sets anything.\n";
  return `${lines.join("\n")}\n`;
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

/** Whether a value stands below a header of its own. */
function hasHeader(value: TomlValue): boolean {
  if (value.kind === "table") return value.entries.length > 0;
  return value.kind === "array" && value.ofTables && value.items.length > 0;
}

function header(shown: ShownSet, path: TomlPath): string {
  return path.flatMap((segment) => (typeof segment === "string" ? [shown.key(segment)] : [])).join(".");
}
