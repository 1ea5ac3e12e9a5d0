import type { RootName } from "../../src/models/roots.ts";
import { docsOfKey } from "../../src/reference/docs-of-key.ts";
import { keyFacts } from "../../src/reference/key-facts.ts";
import { keySchema } from "../../src/reference/key-schema.ts";
import type { KeyDocs } from "../../src/reference/key-docs.ts";
import type { SchemaKey } from "../../src/reference/schema-key.ts";
import { factList, keyBody } from "../support/key-body.ts";
import { anchorOf, pathText } from "./key-address.ts";
import { releaseFacts } from "./release-facts.ts";

/** What lists of the same tables say again for each place. */
const REPEATED = new Set(["Type", "Required", "Default"]);

/** The heading of a key, with the anchor that stays when the heading changes. */
export function keyHeading(key: SchemaKey, level: number): string {
  return `${"#".repeat(level)} \`${pathText(key)}\` {#${anchorOf(key)}}`;
}

/** Everything that is known of a key. */
export function keyText(key: SchemaKey, root: RootName): string[] {
  const schema = keySchema(root);
  const docs = docsOfKey(key, schema, root);
  const { example, retired } = docs;
  // The warning says it.
  const text = docs.text.filter((paragraph) => !retired || !paragraph.includes(retired.instead));
  // What the history tells says more.
  const undated = { ...docs, text, example, since: undefined };
  return [...retirement(docs), ...keyBody(undated, releaseFacts(key, root))];
}

/** A key that is told of elsewhere on the page, as tables of one type stand in several places. */
export function repeatedKeyText(key: SchemaKey, root: RootName, first: SchemaKey): string[] {
  const docs = docsOfKey(key, keySchema(root), root);
  const facts = keyFacts(docs).filter(([label]) => REPEATED.has(label));
  return [
    ...retirement(docs),
    docs.summary,
    factList([...facts, ["More at", `[\`${pathText(first)}\`](#${anchorOf(first)})`]]),
  ];
}

function retirement({ retired }: KeyDocs): string[] {
  if (!retired) return [];
  const titles = {
    renamed: "Older name",
    deprecated: "Deprecated",
    removed: "No effect any more",
    refused: "Codex refuses to start with it",
    below: "No longer to be used",
  } as const;
  return [`::: warning ${titles[retired.how]}\n${retired.instead}\n:::`];
}
