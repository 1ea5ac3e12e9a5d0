import { Datetime, type EditValue } from "../../edit/edit-value.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlValue } from "../../toml/types.ts";

/** What a value of the command line means: what TOML makes of it, else the text itself. */
export function readValueText(text: string): EditValue {
  const { root, errors, statements } = parseToml(`value = ${text}`);
  const node = root.get("value")?.value;
  return errors.length === 0 && statements.length === 1 && node ? valueOf(node) : text;
}

function valueOf(node: TomlValue): EditValue {
  switch (node.kind) {
    case "array":
      return node.items.map(valueOf);
    case "table":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.name, valueOf(value)]));
    case "datetime":
      return new Datetime(node.value);
    case "invalid":
    case "null":
      return "";
    default:
      return node.value;
  }
}
