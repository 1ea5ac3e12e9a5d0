import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlKey, TomlPath } from "../toml/types.ts";
import { keyText } from "./add-pairs.ts";
import { findSites } from "./find-sites.ts";
import { headerNames } from "./path-text.ts";

/** Gives what is at a path, which ends with a name, another one: in every header and dotted key that has it. */
export function renameKey(document: TomlDocument, path: TomlPath, name: string): TextEdit[] {
  const { pairs, sections } = findSites(document, path);
  const position = headerNames(path).length - 1;
  const keys = [
    ...pairs.map(({ pair, depth }) => pair.keys[depth - 1]),
    ...sections.map(({ header }) => header?.keys[position]),
  ].filter((key): key is TomlKey => key !== undefined);
  const text = keyText(document, [name]);
  return keys.map(({ start, end }) => ({ range: { start, end }, text }));
}
