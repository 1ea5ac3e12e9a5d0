import { nodeAt } from "../toml/locate.ts";
import type { TomlDocument, TomlPath, TomlTable } from "../toml/types.ts";
import { EditError } from "./edit-error.ts";
import { pathText } from "./path-text.ts";

/** A path at which there is nothing: as far as there is a table, and the names of what is missing in it. */
export interface Gap {
  readonly path: TomlPath;
  readonly table: TomlTable;
  readonly names: readonly [string, ...string[]];
}

/** @throws EditError where something else than a table is on the way. */
export function findGap(document: TomlDocument, path: TomlPath): Gap {
  let length = path.length - 1;
  while (nodeAt(document, path.slice(0, length)) === undefined) length--;
  const known = path.slice(0, length);
  const table = nodeAt(document, known);
  const [name, ...others] = path.slice(length);
  if (table?.kind !== "table" || typeof name !== "string") {
    throw new EditError(
      "conflict",
      path,
      `\`${pathText(known)}\` is not a ${typeof name === "string" ? "table" : "list"}.`,
    );
  }
  if (!others.every((step) => typeof step === "string")) {
    throw new EditError("path", path, `There is no list at \`${pathText([...known, name])}\`.`);
  }
  return { path: known, table, names: [name, ...others] };
}
