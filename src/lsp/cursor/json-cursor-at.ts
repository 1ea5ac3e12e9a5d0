import { jsonLocation } from "../../json/location.ts";
import { type Cursor, NOTHING } from "./cursor.ts";

/** What is being written at an offset of a JSON text. */
export function jsonCursorAt(text: string, offset: number): Cursor {
  const { path, isKey, word } = jsonLocation(text, offset);
  if (!isKey) return path.length === 0 ? NOTHING : { kind: "value", path, word, items: [] };
  const hasValue = /^\s*:/.test(text.slice(word.end, word.end + 80));
  return { kind: "key", table: path, word, inline: [], isDotted: false, hasValue };
}
