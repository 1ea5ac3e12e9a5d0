import type { Location, Position } from "vscode-languageserver-types";
import { definingKeys, namingValues } from "../names/mentions.ts";
import { namedTableAt } from "../names/named-table.ts";
import type { FileView } from "../workspace/file-view.ts";
import { setFiles } from "../workspace/set-files.ts";

/** Where the table whose name is at a position is named, in all files of the set. */
export function references(view: FileView, position: Position, withDefinition: boolean): Location[] {
  const named = namedTableAt(view, view.offsetAt(position));
  if (!named) return [];
  return setFiles(view).flatMap((file) =>
    [...(withDefinition ? definingKeys(file, named) : []), ...namingValues(file, named)].map((range) => ({
      uri: file.uri,
      range: file.rangeOf(range),
    })),
  );
}
