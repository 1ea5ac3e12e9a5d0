import type { Position } from "vscode-languageserver-types";
import { describeKey } from "../../reference/describe-key.ts";
import { placeAt } from "../../resolve/place-at.ts";
import { keyMarkdown } from "../reference/key-markdown.ts";
import type { FileView } from "../workspace/file-view.ts";

/** What the innermost key around a position means, in Markdown; undefined where nothing is known of it. */
export function explain(view: FileView, position: Position): string | undefined {
  const { kind } = view;
  let place = placeAt(view.root, view.offsetAt(position));
  while (place.parent) {
    const known = describeKey(place.path, { kind });
    if (known) return keyMarkdown(known, kind);
    place = place.parent;
  }
  return undefined;
}
