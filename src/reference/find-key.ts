import type { JsonSchema } from "../schema/json-schema.ts";
import { ANY_NAME, type SchemaKey, keysBelow, rootKey, tablesOf } from "./schema-key.ts";

/** What there is under a path that someone typed. */
export interface FoundKey {
  /** The last key of the path that exists. */
  readonly key: SchemaKey;
  /** The first step that does not; undefined when the whole path exists. */
  readonly missing: string | undefined;
}

/** The steps of a path as people type it: `mcp_servers.docs.env`, `[hooks]`, `hooks.Stop[].hooks`, `projects."/srv/app"`. */
export function pathSteps(text: string): string[] {
  const path = text.replace(/^\[{1,2}(.*[^\]])\]{1,2}$/, "$1").replaceAll(/\[\d*\]/g, "");
  return [...path.matchAll(/"([^"]*)"|'([^']*)'|([^."']+)/g)].map(([, double, single, bare = ""]) =>
    (double ?? single ?? bare).trim(),
  );
}

/** Follows a path through the schema as far as it goes. */
export function findKey(steps: readonly string[], root: JsonSchema): FoundKey {
  let key = rootKey(root);
  for (const step of steps) {
    const below = keysBelow(key, root);
    const next = below.find(({ path }) => path.at(-1) === step) ?? below.find(({ path }) => path.at(-1) === ANY_NAME);
    if (next) key = next;
    // `hooks.Stop.*.hooks`: a list has no names, but one may well point at its items.
    else if (!isListItem(step, key, root)) return { key, missing: step };
  }
  return { key, missing: undefined };
}

function isListItem(step: string, key: SchemaKey, root: JsonSchema): boolean {
  return (step === ANY_NAME || /^\d+$/.test(step)) && tablesOf(key, root).length > 0;
}

/** All keys below a key, each before those below itself; what is below a key without effect is left out. */
export function* allKeysBelow(key: SchemaKey, root: JsonSchema): Generator<SchemaKey> {
  for (const child of keysBelow(key, root)) {
    yield child;
    if (child.schema["x-removed"] === undefined) yield* allKeysBelow(child, root);
  }
}
