import type { TomlDocument } from "../toml/types.ts";
import { textStyle } from "./text-style.ts";
import { writeKey } from "./write-string.ts";

/** A key of one or more names as a document has to write it; JSON knows keys of one name only. */
export function keyText(document: TomlDocument, names: readonly string[]): string {
  if (document.syntax.name === "json") return JSON.stringify(names.join("."));
  const { quotes } = textStyle(document);
  return names.map((name) => writeKey(name, quotes)).join(".");
}
