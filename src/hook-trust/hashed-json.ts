import type { TomlFloat, TomlInteger, TomlValue } from "../toml/types.ts";

/** The key under which Codex's JSON library keeps the text of a number that it takes over from another value. */
const NUMBER = "$serde_json::private::Number";

/**
 * A value as Codex writes it for a hash: JSON without spaces, the keys of objects in order, and numbers as objects that hold
 * their text.
 *
 * @param numberText How a number is written.
 */
export function hashedJson(value: TomlValue, numberText: (value: TomlInteger | TomlFloat) => string): string {
  switch (value.kind) {
    case "table":
      return hashedObject(value.entries.map(({ key, value: member }) => [key.name, hashedJson(member, numberText)]));
    case "array":
      return `[${value.items.map((item) => hashedJson(item, numberText)).join(",")}]`;
    case "integer":
    case "float":
      return hashedObject([[NUMBER, JSON.stringify(numberText(value))]]);
    case "string":
    case "datetime":
      return JSON.stringify(value.value);
    case "boolean":
      return String(value.value);
    case "invalid":
    case "null":
      return "null";
  }
}

/** A JSON object with its keys in order. */
export function hashedObject(members: readonly (readonly [name: string, json: string])[]): string {
  const sorted = members.toSorted(([a], [b]) => compareBytes(a, b));
  return `{${sorted.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
}

/** The order of two texts as bytes of UTF-8, which beyond the first plane is not that of JavaScript. */
function compareBytes(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
