import type { TomlValue } from "../../toml/types.ts";

/** A text that is the same for values that are the same, whatever the order of their keys. */
export function identityOf(root: TomlValue | undefined): string {
  let identity = "";
  // A stack of its own: Codex reads values nested deeper than the call stack allows. Texts on it are added as they are.
  const open: (TomlValue | string | undefined)[] = [root];
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined) identity += "-";
    else if (typeof next === "string") identity += next;
    else if (next.kind === "array") {
      open.push("]");
      for (const item of next.items.toReversed()) open.push(",", item);
      identity += "[";
    } else if (next.kind === "table") {
      open.push("}");
      const entries = [...next.entries].sort((a, b) => (a.key.name < b.key.name ? 1 : -1));
      for (const { key, value } of entries) open.push(",", value, `${JSON.stringify(key.name)}:`);
      identity += "{";
    } else identity += "value" in next ? JSON.stringify(String(next.value)) : "-";
  }
  return identity;
}
