import { parseJson } from "./json/parse-json.ts";
import { type FileKind, kinds } from "./kinds/index.ts";
import type { Kind } from "./kinds/kind.ts";
import { parseToml } from "./toml/parse.ts";
import type { TomlDocument } from "./toml/types.ts";

/** Parses a text in the language that files of its kind are written in. */
export function parseText(text: string, name: FileKind = "config"): TomlDocument {
  const kind: Kind = kinds[name];
  return kind.syntax === "json" ? parseJson(text) : parseToml(text);
}
