import { keyPathAt } from "../toml/locate.ts";
import type { Place } from "./place.ts";

/**
 * The deepest place of a file whose key or value is under an offset (a range's end counts as in it); the table around where
 * there is neither. Where a syntax error has cost the file a part, it is the nearest place above that is left.
 *
 * @param root The whole file.
 */
export function placeAt(root: Place, offset: number): Place {
  let place = root;
  for (const segment of keyPathAt(root.file.document, offset)) {
    const child = childAt(place, segment);
    if (!child) return place;
    place = child;
  }
  return place;
}

/** The entry of a name, or the item at an index; the fields of a struct written as an array have indexes in the text. */
function childAt(place: Place, segment: string | number): Place | undefined {
  if (typeof segment === "number") return place.node.kind === "array" ? place.children[segment] : undefined;
  // A table that Codex reads as a choice is no table to `child`.
  return place.child(segment) ?? place.children.find((child) => child.segment === segment);
}
