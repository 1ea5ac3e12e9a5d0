import stringify from "@iarna/toml/stringify.js";

/** A value as TOML on one line. */
export function tomlValue(value: unknown): string {
  if (isRecord(value)) {
    // An inline table of one line, with keys that are quoted only where they must be.
    const pairs = Object.entries(value).map(([key, inner]) => `${tomlKey(key)} = ${tomlValue(inner)}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  if (Array.isArray(value)) return `[${value.map(tomlValue).join(", ")}]`;
  return stringify.value(value);
}

/** A key as TOML, quoted where it must be. */
export function tomlKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : stringify.value(key);
}

/** Whether a value is a table. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
