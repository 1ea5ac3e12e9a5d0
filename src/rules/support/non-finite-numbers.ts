import type { Place } from "../../resolve/place.ts";

/** The `nan` and `inf` within a value. JSON has neither, so they break whatever Codex turns into JSON. */
export function nonFiniteNumbers(value: Place): Place[] {
  const found: Place[] = [];
  // A stack of its own: Codex reads values nested deeper than the call stack allows.
  const open = [value];
  for (let place = open.pop(); place; place = open.pop()) {
    const { node } = place;
    if (node.kind === "float" && !Number.isFinite(node.value)) found.push(place);
    for (const child of place.children) open.push(child);
  }
  return found;
}
