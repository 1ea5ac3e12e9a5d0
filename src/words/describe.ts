import type { Syntax, TomlTable, TomlValue } from "../toml/types.ts";
import type { Shape } from "../knowledge/shape.ts";

const KINDS: Record<TomlValue["kind"], string> = {
  string: "a string",
  integer: "an integer",
  float: "a float",
  boolean: "a boolean",
  datetime: "a date or time",
  array: "an array",
  table: "a table",
  invalid: "an unreadable value",
  null: "`null`",
};

/** What a value is, in words: "a string". */
export function kindName(node: TomlValue, syntax: Syntax["name"] = "toml"): string {
  return syntax === "json" && node.kind === "table" ? "an object" : KINDS[node.kind];
}

const INTEGERS: Record<string, string> = {
  uint8: "an integer from 0 to 255",
  uint16: "an integer from 0 to 65535",
  uint32: "an integer from 0 to 4294967295",
  uint64: "an integer of at least 0",
  uint: "an integer of at least 0",
};

/** What a place takes, in words, to follow "must be": "a string or an array of strings". */
export function wanted(shape: Shape, syntax: Syntax["name"] = "toml"): string {
  switch (shape.kind) {
    case "any":
      return "any value";
    case "refused":
      return "nothing at all";
    case "string":
      return shape.format === "path" ? "a path in quotes" : "a string";
    case "integer":
      return INTEGERS[shape.format ?? ""] ?? "an integer";
    case "number":
      return "a number";
    case "boolean":
      return "`true` or `false`";
    case "enum":
      return choice(shape.values);
    case "array":
      return shape.items.kind === "string" ? "an array of strings" : "an array";
    case "table":
      return syntax === "json" ? "an object" : "a table";
    case "union":
      return [...new Set(shape.options.map((option) => wanted(option, syntax)))].join(" or ");
  }
}

/** The values of an enumeration: "`a`", "`a` or `b`", "one of `a`, `b`, `c`". */
function choice(values: readonly string[]): string {
  if (values.length > 2) return `one of ${listed(values)}`;
  return values.map((value) => `\`${value}\``).join(" or ");
}

/** Values in backticks, shortened when there are many. */
export function listed(values: readonly string[], most = 12): string {
  const shown = values.slice(0, most).map((value) => `\`${value}\``);
  return values.length > most ? `${shown.join(", ")} and ${values.length - most} more` : shown.join(", ");
}

/** A key path as one would write it in TOML: `mcp_servers."my server".command`, `skills.config[0]`. */
export function dotted(path: readonly (string | number)[]): string {
  let text = "";
  for (const segment of path) {
    if (typeof segment === "number") text += `[${segment}]`;
    else text += (text && ".") + bareOrQuoted(segment);
  }
  return text;
}

/** A key segment as TOML wants it: bare where it can be. */
export function bareOrQuoted(segment: string): string {
  return /^[A-Za-z0-9_-]+$/.test(segment) ? segment : JSON.stringify(segment);
}

/** A table by its path, for messages: "`[tui.effects]`", "`[[skills.config]]`", or "the top level". */
export function tableName(path: readonly (string | number)[], node: TomlTable): string {
  if (path.length === 0) return "the top level";
  if (node.origin === "inline" || node.origin === "dotted") return `\`${dotted(path)}\``;
  const header = dotted(path.filter((segment) => typeof segment === "string"));
  return node.origin === "element" ? `\`[[${header}]]\`` : `\`[${header}]\``;
}

/** A value that the user wrote, in backticks and not too long. */
export function quoted(value: string): string {
  return value === "" ? "an empty string" : `\`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``;
}
