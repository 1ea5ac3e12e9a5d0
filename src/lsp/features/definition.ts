import type { Location, Position } from "vscode-languageserver-types";
import { placeAt } from "../../resolve/place-at.ts";
import type { Place } from "../../resolve/place.ts";
import { definingKeys, definingValues } from "../names/mentions.ts";
import { namedTableAt } from "../names/named-table.ts";
import type { FileView } from "../workspace/file-view.ts";
import { setFiles } from "../workspace/set-files.ts";
import { uriOf } from "../workspace/uris.ts";
import { linkedFile } from "./document-links.ts";

/** Where what is at a position is defined: a table that is named, the file of a path, the switch of a table's feature. */
export function definition(view: FileView, position: Position): Location[] {
  const offset = view.offsetAt(position);
  const named = namedTableAt(view, offset);
  if (named) {
    return setFiles(view).flatMap((file) => {
      const [first] = [...definingKeys(file, named), ...definingValues(file, named)];
      return first ? [{ uri: file.uri, range: file.rangeOf(first) }] : [];
    });
  }
  const place = placeAt(view.root, offset);
  const path = linkedFile(view, place);
  if (path !== undefined) return [{ uri: uriOf(path, view.uri), range: START }];
  return counterparts(place).flatMap(({ key }) => (key ? [{ uri: view.uri, range: view.rangeOf(key) }] : []));
}

const ORIGIN = { line: 0, character: 0 };
const START = { start: ORIGIN, end: ORIGIN };

/** The switch of the feature that a table of the top level is for, and the other way round. */
function counterparts({ path, name, root, field }: Place): readonly Place[] {
  const own = path.length === 1 && field?.feature !== undefined ? root.child("features", field.feature) : undefined;
  if (own) return [own];
  if (path.length !== 2 || path[0] !== "features") return [];
  return root.children.filter((table) => table.field?.feature === name);
}
