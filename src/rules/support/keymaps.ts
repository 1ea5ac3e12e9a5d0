import { rootShape } from "../../validate/validate.ts";
import type { TableShape } from "../../validate/shape.ts";
import type { OffsetRange, TomlValue } from "../../toml/types.ts";
import type { RuleContext } from "../rule-context.ts";

/** A key of an action. */
export interface Binding {
  readonly context: string;
  readonly action: string;
  /** The key of the action. */
  readonly place: OffsetRange;
  readonly path: readonly (string | number)[];
  readonly value: Extract<TomlValue, { kind: "string" | "datetime" }>;
}

/** All keys that a document binds, of unknown actions too. */
export function bindings(context: RuleContext): Binding[] {
  const found: Binding[] = [];
  const keymap = context.value("tui", "keymap");
  if (!keymap) return found;
  for (const { name, value: table } of membersOf(keymap, keymapShape)) {
    for (const { name: action, place, value } of membersOf(table, () => child(keymapShape(), name))) {
      const path = ["tui", "keymap", name, action];
      const values = value.kind === "array" ? value.items : [value];
      for (const [index, item] of values.entries()) {
        if (item.kind !== "string" && item.kind !== "datetime") continue;
        found.push({
          context: name,
          action,
          place,
          path: value.kind === "array" ? [...path, index] : path,
          value: item,
        });
      }
    }
  }
  return found;
}

interface Member {
  readonly name: string;
  readonly place: OffsetRange;
  readonly value: TomlValue;
}

// Codex reads its structs from arrays too, in the order of their fields.
function membersOf(value: TomlValue, shape: () => TableShape | undefined): Member[] {
  if (value.kind === "table") {
    return value.entries.map((entry) => ({ name: entry.key.name, place: entry.key, value: entry.value }));
  }
  if (value.kind !== "array") return [];
  const { order = [] } = shape()?.positional ?? {};
  return value.items.map((item, index) => ({ name: order[index] ?? "", place: item, value: item }));
}

/** Whether Codex knows the action of a binding; it does not read the keys of others. */
export function isKnownAction({ context, action }: Binding): boolean {
  return child(keymapShape(), context)?.field(action) !== undefined;
}

function keymapShape(): TableShape | undefined {
  return child(child(rootShape(), "tui"), "keymap");
}

function child(shape: TableShape | undefined, key: string): TableShape | undefined {
  const inner = shape?.prop(key);
  return inner?.kind === "table" ? inner : undefined;
}
