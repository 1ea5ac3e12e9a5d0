import type { Place } from "../../resolve/place.ts";
import type { TomlPath } from "../../toml/types.ts";

/** The value at a path of names below a place, where there is one. */
export function placeBelow(place: Place, path: TomlPath): Place | undefined {
  let below: Place | undefined = place;
  for (const step of path) below = below?.child(String(step));
  return below;
}
