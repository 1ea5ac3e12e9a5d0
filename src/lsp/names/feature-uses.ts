import type { Range } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../resolve/place.ts";

/** The feature that a key switches, or that a table of the top level is for. */
export function featureOf({ path, name, field }: Place): string | undefined {
  if (path.at(-2) === "features" && (path.length === 2 || (path.length === 4 && path[0] === "profiles"))) return name;
  return path.length === 1 ? field?.feature : undefined;
}

/** The keys of a file that are about a feature: its switches, and its tables. */
export function featureKeys(root: Place, feature: string): readonly Range[] {
  const profiles = root.child("profiles")?.children ?? [];
  const switches = [root, ...profiles].map((holder) => holder.child("features", feature));
  const tables = root.children.filter(({ field }) => field?.feature === feature);
  return [...switches, ...tables].flatMap((place) => place?.key ?? []);
}
