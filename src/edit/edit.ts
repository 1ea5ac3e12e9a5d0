import { parseToml } from "../toml/parse.ts";
import type { TomlDocument } from "../toml/types.ts";
import { Editor } from "./editor.ts";

/**
 * Starts edits of a text.
 *
 * @param source A text, or what `parseToml` made of one.
 * @example
 * ```ts
 * edit('model = "gpt-5" # fast\n').set(["model"], "gpt-5-codex").apply(); // 'model = "gpt-5-codex" # fast\n'
 * ```
 */
export function edit(source: string | TomlDocument): Editor {
  return new Editor(typeof source === "string" ? parseToml(source) : source);
}
