import type { Location, Position } from "vscode-languageserver-types";
import type { Range } from "../../diagnostics/diagnostic.ts";
import { placeAt } from "../../resolve/place-at.ts";
import { featureKeys, featureOf } from "../names/feature-uses.ts";
import { definingKeys, definingValues, namingValues } from "../names/mentions.ts";
import { type NamedTable, namedTableAt } from "../names/named-table.ts";
import type { FileView } from "../workspace/file-view.ts";
import { setFiles } from "../workspace/set-files.ts";

/** Where the table or feature whose name is at a position is named, in all files of the set. */
export function references(view: FileView, position: Position, withDefinition: boolean): Location[] {
  const offset = view.offsetAt(position);
  const named = namedTableAt(view, offset);
  const feature = named ? undefined : featureAt(view, offset);
  return setFiles(view).flatMap((file) => {
    const ranges = named
      ? [...(withDefinition ? definitions(file, named) : []), ...namingValues(file, named)]
      : feature === undefined
        ? []
        : featureKeys(file.root, feature);
    return ranges.map((range) => ({ uri: file.uri, range: file.rangeOf(range) }));
  });
}

function definitions(file: FileView, named: NamedTable): readonly Range[] {
  return [...definingKeys(file, named), ...definingValues(file, named)];
}

function featureAt(view: FileView, offset: number): string | undefined {
  const place = placeAt(view.root, offset);
  const isOnKey = place.key && place.key.start <= offset && offset <= place.key.end;
  return isOnKey ? featureOf(place) : undefined;
}
