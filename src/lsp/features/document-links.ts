import type { DocumentLink } from "vscode-languageserver-types";
import type { Place } from "../../resolve/place.ts";
import { namedPath } from "../workspace/lookup.ts";
import type { FileView } from "../workspace/file-view.ts";
import { uriOf } from "../workspace/uris.ts";

/** The files that a file names, as links: those that are there. */
export function documentLinks(view: FileView): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const place of placesBelow(view.root)) {
    const path = linkedFile(view, place);
    if (path === undefined) continue;
    const { start, end } = place.node;
    links.push({ range: view.rangeOf({ start: start + 1, end: end - 1 }), target: uriOf(path, view.uri) });
  }
  return links;
}

/** Absolute path of the file that a value names, where there is one. */
export function linkedFile(view: FileView, { field, node, value }: Place): string | undefined {
  const isPath = field?.path === "file" || field?.path === "any";
  const { files } = view.options;
  if (!isPath || node.kind !== "string" || value.kind !== "string" || view.path === undefined) return undefined;
  if (files?.read(value.value)?.kind !== "file") return undefined;
  return namedPath(value.value, view.path, view.home, view.options.platform ?? "posix");
}

function* placesBelow(root: Place): Generator<Place> {
  const open = [root];
  for (let place = open.pop(); place; place = open.pop()) {
    yield place;
    for (const child of place.children.toReversed()) open.push(child);
  }
}
