import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../resolve/place.ts";
import { placeAt } from "../resolve/place-at.ts";

/** Whether an error of JSON is about something that Codex passes over without reading it, so that it takes no notice. */
export function isPassedOver(root: Place, { code, range }: Diagnostic): boolean {
  switch (code) {
    case "json/duplicate-key":
      return placeAt(root, range.start).field === undefined;
    case "json/lone-surrogate":
    case "json/nested-too-deep":
      return isUnread(placeAt(root, range.start), range.start);
    default:
      return false;
  }
}

/** Whether a place is below a key that Codex does not know. What is in a handler, it reads before it knows its keys. */
function isUnread(place: Place, offset: number): boolean {
  let unknown: Place | undefined;
  for (let at: Place | undefined = place; at; at = at.parent) if (at.declared === undefined) unknown = at;
  const around = unknown?.parent?.declared?.kind;
  if (!unknown || around === "union" || around === "any") return false;
  return !unknown.key || offset >= unknown.key.end;
}
