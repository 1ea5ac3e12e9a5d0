import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";
import { keyText } from "./key-text.ts";
import { keysAt } from "./keys-at.ts";

/** Gives what is at a path, which ends with a name, another one: in every header and dotted key that has it. */
export function renameKey(document: TomlDocument, path: TomlPath, name: string): TextEdit[] {
  const text = keyText(document, [name]);
  return keysAt(document, path).map(({ start, end }) => ({ range: { start, end }, text }));
}
