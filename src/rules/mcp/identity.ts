import type { Place } from "../../resolve/place.ts";

/** A text that is the same for values that are the same, whatever the order of their keys. */
export function identityOf(root: Place | undefined): string {
  let identity = "";
  // A stack of its own: Codex reads values nested deeper than the call stack allows. Texts on it are added as they are.
  const open: (Place | string | undefined)[] = [root];
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
      const entries = [...next.entries].sort((a, b) => (a.name < b.name ? 1 : -1));
      for (const entry of entries) open.push(",", entry, `${JSON.stringify(entry.name)}:`);
      identity += "{";
    } else identity += "value" in next.value ? JSON.stringify(String(next.value.value)) : "-";
  }
  return identity;
}
