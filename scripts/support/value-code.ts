import type { JsonValue } from "../../src/models/field-meta.ts";

/** A value as an expression of JavaScript, on one line. */
export function valueCode(value: JsonValue): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(valueCode).join(", ")}]`;
  const members = Object.entries(value as Readonly<Record<string, JsonValue>>).map(
    ([key, member]) => `${/^[a-z_]\w*$/i.test(key) ? key : JSON.stringify(key)}: ${valueCode(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
