import { type FileKind, kinds } from "../../kinds/index.ts";
import type { Kind } from "../../kinds/kind.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlDocument } from "../../toml/types.ts";

/** Parses a text in the language that files of its kind are written in. */
export type TextParser = (text: string, kind: FileKind) => TomlDocument;

/** What parses files of some kinds; the reader of JSON is loaded only where one of them needs it. */
export async function textParser(names: Iterable<FileKind>): Promise<TextParser> {
  for (const name of names) {
    const kind: Kind = kinds[name];
    if (kind.syntax === "json") return (await import("../../parse-text.ts")).parseText;
  }
  return parseToml;
}
