import type { RootName } from "../../src/models/roots.ts";
import { docsOfKey } from "../../src/reference/docs-of-key.ts";
import { keySchema } from "../../src/reference/key-schema.ts";
import { type SchemaKey, keysBelow } from "../../src/reference/schema-key.ts";
import { markdownTable } from "../support/markdown-table.ts";
import { anchorOf, pathText } from "./key-address.ts";

/** The keys of a table that has no effect any more: Codex still checks what they hold. */
export function retiredKeys(table: SchemaKey, root: RootName): string[] {
  const schema = keySchema(root);
  const keys = [...allBelow(table)];
  if (keys.length === 0) return [];
  const rows = keys.map((key) => {
    const { type, summary } = docsOfKey(key, schema, root);
    return [`<span id="${anchorOf(key)}">\`${pathText(key)}\`</span>`, type, summary];
  });
  return [
    "None of its keys has an effect. Codex still checks their types:",
    markdownTable(["Key", "Type", "What it was for"], rows),
  ];

  function* allBelow(key: SchemaKey): Iterable<SchemaKey> {
    for (const below of keysBelow(key, schema)) {
      yield below;
      yield* allBelow(below);
    }
  }
}
