import { kinds } from "../kinds/index.ts";
import { allKeys } from "./all-keys.ts";
import type { KeyOptions } from "./describe-key.ts";
import { docsOfKey } from "./docs-of-key.ts";
import type { KeyDocs } from "./key-docs.ts";
import { keySchema } from "./key-schema.ts";

/**
 * All keys of a file, each before those in its table, with what is known of them. What is in a table that has no effect any
 * more is left out.
 *
 * @example
 * ```ts
 * const [key] = listKeys({ kind: "environments" });
 * key?.path; // ["default"]
 * listKeys().some(({ path }) => path.join(".") === "mcp_servers.*.command"); // true
 * ```
 */
export function listKeys({ kind = "config" }: KeyOptions = {}): KeyDocs[] {
  const { root: name } = kinds[kind];
  if (name === undefined) return [];
  const root = keySchema(name);
  return [...allKeys(name).values()].map((key) => docsOfKey(key, root, kind));
}
