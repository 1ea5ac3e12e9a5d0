import { NO_ENTRIES, TableNode } from "../toml/tree/table-node.ts";
import type { Syntax, TomlDocument, TomlPair } from "../toml/types.ts";
import { replaceFix } from "../toml/recover/replace-fix.ts";
import { JsonErrors } from "./json-errors.ts";
import { JsonReader } from "./reader.ts";

/** Strict JSON as Codex reads it. */
const json: Syntax = { name: "json", parse: parseJson };
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Parses strict JSON as Codex reads it, into the tree that TOML has too.
 *
 * @param text the document, in which Codex takes no byte order mark
 * @returns the tree with positions, in which objects are inline tables, and every syntax error in document order; it never
 *   throws. A text that Codex's JSON reader accepts has no errors but those about what it passes over: `json/duplicate-key`,
 *   `json/nested-too-deep` and `json/lone-surrogate` are errors only where Codex knows the key. Of a key that is there twice
 *   the last one is kept.
 */
export function parseJson(text: string): TomlDocument {
  const errors = new JsonErrors(text);
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (start === 1) {
    errors.report("byte-order-mark", 0, 1, "JSON takes no byte order mark.", {
      hint: "Save the file as UTF-8 without a byte order mark.",
      ...replaceFix("Remove it", true, 0, 1, ""),
    });
  }
  const value = new JsonReader(text, start, errors).read();
  if (value === undefined && errors.list.length === start) {
    errors.report("missing-value", text.length, text.length, "The file is empty.", {
      hint: "Write `{}` for no settings.",
    });
  }
  const root = value?.kind === "table" ? value : new TableNode(start, text.length, "inline", NO_ENTRIES);
  return {
    syntax: json,
    text,
    root,
    top: value ?? root,
    statements: root.pairs satisfies readonly TomlPair[],
    comments: [],
    errors: errors.list.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}
