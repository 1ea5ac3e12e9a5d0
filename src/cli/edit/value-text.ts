import { Datetime, type EditValue, NumberText } from "../../edit/edit-value.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlValue } from "../../toml/types.ts";

/** What a value of the command line means: what TOML makes of it, else the text itself. Numbers stay as they are written. */
export function readValueText(text: string): EditValue {
  const document = parseToml(`value = ${text}`);
  const { root, errors, statements } = document;
  const node = root.get("value")?.value;
  return errors.length === 0 && statements.length === 1 && node ? valueOf(node, document.text) : text;
}

function valueOf(node: TomlValue, source: string): EditValue {
  switch (node.kind) {
    case "array":
      return node.items.map((item) => valueOf(item, source));
    case "table":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.name, valueOf(value, source)]));
    case "integer":
    case "float":
      return new NumberText(source.slice(node.start, node.end));
    case "datetime":
      return new Datetime(node.value);
    case "invalid":
    case "null":
      return "";
    default:
      return node.value;
  }
}
