import type { OffsetRange, TomlTable } from "../toml/types.ts";
import { isBlank } from "../words/rust-text.ts";

/** The name that the file of a role gives it, and where; undefined for none that counts. */
export function roleName(root: TomlTable): { readonly name: string; readonly range: OffsetRange } | undefined {
  const value = root.get("name")?.value;
  if (value?.kind !== "string" || isBlank(value.value)) return undefined;
  return { name: value.value.trim(), range: { start: value.start, end: value.end } };
}
