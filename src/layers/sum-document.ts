import { toml } from "../toml/parse.ts";
import type { TomlDocument, TomlTable } from "../toml/types.ts";
import type { SourceMap } from "./source-map.ts";

/** Values of several texts as a document, with which all can work that works on one. */
export function sumDocument(root: TomlTable, { text }: SourceMap): TomlDocument {
  return { syntax: toml, text, root, top: root, statements: [], comments: [], errors: [] };
}
