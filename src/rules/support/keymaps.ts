import { rootShape } from "../../validate/validate.ts";
import type { TableShape } from "../../validate/shape.ts";
import type { TomlEntry, TomlTable, TomlValue } from "../../toml/types.ts";
import type { RuleContext } from "../rule-context.ts";

/** A key of an action. */
export interface Binding {
  readonly context: string;
  readonly action: TomlEntry["key"];
  readonly path: readonly (string | number)[];
  readonly value: Extract<TomlValue, { kind: "string" | "datetime" }>;
}

/** All keys that a document binds, of unknown actions too. */
export function bindings(context: RuleContext): Binding[] {
  const found: Binding[] = [];
  for (const { name, table } of keymapTables(context)) {
    for (const { key: action, value } of table.entries) {
      const path = ["tui", "keymap", name, action.name];
      const values = value.kind === "array" ? value.items : [value];
      for (const [index, item] of values.entries()) {
        if (item.kind !== "string" && item.kind !== "datetime") continue;
        found.push({ context: name, action, path: value.kind === "array" ? [...path, index] : path, value: item });
      }
    }
  }
  return found;
}

// Codex reads the contexts from an array too, in the order of its own struct.
function keymapTables(context: RuleContext): { name: string; table: TomlTable }[] {
  const keymap = context.value("tui", "keymap");
  if (keymap?.kind !== "array") return context.tables("tui", "keymap");
  const { order = [] } = child(child(rootShape(), "tui"), "keymap")?.positional ?? {};
  return keymap.items.flatMap((table, index) => {
    const name = order[index];
    return table.kind === "table" && name !== undefined ? [{ name, table }] : [];
  });
}

/** Whether Codex knows the action of a binding; it does not read the keys of others. */
export function isKnownAction({ context, action }: Binding): boolean {
  const keymap = child(child(rootShape(), "tui"), "keymap");
  return child(keymap, context)?.field(action.name) !== undefined;
}

function child(shape: TableShape | undefined, key: string): TableShape | undefined {
  const inner = shape?.prop(key);
  return inner?.kind === "table" ? inner : undefined;
}
