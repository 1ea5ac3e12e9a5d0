import type { Fix } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlKey, TomlValue } from "../toml/types.ts";
import { keyText } from "./key-text.ts";
import { rewriteFix } from "./rewrite-fix.ts";
import { textStyle } from "./text-style.ts";
import { writeString } from "./write-string.ts";

/** A fix that puts a string with another text in the place of a value or key, in the notation of that. */
export function changeTo(document: TomlDocument, text: string, at: TomlValue | TomlKey, safe: boolean): Fix {
  return rewriteFix(`Change to "${text}"`, at, written(document, text, at), safe);
}

function written(document: TomlDocument, text: string, at: TomlValue | TomlKey): string {
  if ("name" in at) return keyText(document, [text]);
  if (document.syntax.name === "json") return JSON.stringify(text);
  return writeString(text, textStyle(document), at.kind === "string" ? at.style : undefined);
}
