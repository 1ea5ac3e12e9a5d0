import type { Place } from "../../resolve/place.ts";
import { oncePer } from "../../toml/once-per.ts";
import { isSelected, selectedProfiles } from "./profiles.ts";

/** Whether a value of a profile reaches Codex: the profile is one of the selected ones, and no nearer one replaces it. */
export function isInForce(place: Place): boolean {
  if (!isSelected(place)) return false;
  const replaced = replacedValues(place.root);
  for (let around: Place | undefined = place; around; around = around.parent) if (replaced.has(around)) return false;
  return true;
}

/** The values of the selected profiles that nearer ones replace; what is in them is replaced with them. */
const replacedValues = oncePer((root: Place): ReadonlySet<Place> => {
  const replaced = new Set<Place>();
  // Values of the same path that Codex merges, those of nearer profiles first. A stack, as they can be nested deeply.
  const open: (readonly Place[])[] = [[...selectedProfiles(root)]];
  for (let same = open.pop(); same; same = open.pop()) {
    const byName = new Map<string, Place[]>();
    for (const [index, table] of same.entries()) {
      for (const value of table.entries) {
        const nearer = byName.get(value.name);
        const nearest = nearer?.at(-1);
        if (!nearer) byName.set(value.name, [value]);
        else if (nearest?.kind === "table") nearer.push(value);
        // Tables are merged, anything else is replaced.
        const isReplaced = nearest
          ? nearest.kind !== "table" || value.kind !== "table"
          : index > 0 && isWrittenOut(value);
        if (isReplaced) replaced.add(value);
      }
    }
    for (const values of byName.values()) if (values.length > 1) open.push(values);
  }
  return replaced;
});

/** Fields that Codex writes out with their defaults before it merges a hook or an action with that of the profile above. */
const WRITTEN_OUT = new Set([
  "schemes",
  "ports",
  "strip_request_headers",
  "inject_request_headers",
  "port",
  "max_body_bytes",
]);

function isWrittenOut({ name, parent }: Place): boolean {
  return WRITTEN_OUT.has(name) && parent?.shape?.kind === "table" && parent.shape.has(name);
}
