import { currentKnowledge } from "../../knowledge/current.ts";
import type { TableShape } from "../../knowledge/shape.ts";
import type { TomlValue } from "../../toml/types.ts";
import type { RuleContext } from "../rule-context.ts";

/** A key of an action. */
export interface Binding {
  readonly context: string;
  readonly action: string;
  readonly path: readonly (string | number)[];
  readonly value: Extract<TomlValue, { kind: "string" | "datetime" }>;
}

/** All keys that a document binds, of unknown actions too. */
export function bindings(context: RuleContext): Binding[] {
  const found: Binding[] = [];
  for (const { name, table } of context.tables("tui", "keymap")) {
    for (const { key, value } of table.entries) {
      const path = ["tui", "keymap", name, key.name];
      const values = value.kind === "array" ? value.items : [value];
      for (const [index, item] of values.entries()) {
        if (item.kind !== "string" && item.kind !== "datetime") continue;
        found.push({
          context: name,
          action: key.name,
          path: value.kind === "array" ? [...path, index] : path,
          value: item,
        });
      }
    }
  }
  return found;
}

/** Whether Codex knows the action of a binding; it does not read the keys of others. */
export function isKnownAction({ context, action }: Binding): boolean {
  return child(keymapShape(), context)?.field(action) !== undefined;
}

function keymapShape(): TableShape | undefined {
  return child(child(currentKnowledge().config, "tui"), "keymap");
}

function child(shape: TableShape | undefined, key: string): TableShape | undefined {
  const inner = shape?.prop(key);
  return inner?.kind === "table" ? inner : undefined;
}
