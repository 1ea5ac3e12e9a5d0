import type { TomlValue } from "../../toml/types.ts";

/** A field of a struct that Codex reads from a table, or from an array in the order of its fields. */
export function fieldOf(value: TomlValue | undefined, name: string, order: readonly string[]): TomlValue | undefined {
  if (value?.kind === "table") return value.get(name)?.value;
  return value?.kind === "array" ? value.items[order.indexOf(name)] : undefined;
}

/** The value of an enum, which Codex reads from a string or from the key of a one-key table. */
export function enumValue(value: TomlValue | undefined): string | undefined {
  if (value?.kind === "string") return value.value;
  const [entry] = value?.kind === "table" ? value.entries : [];
  return value?.kind === "table" && value.entries.length === 1 ? entry?.key.name : undefined;
}
