import type { FileKind } from "../kinds/file-kind.ts";
import { kinds } from "../kinds/index.ts";
import type { TomlPath } from "../toml/types.ts";
import { findKey, pathSteps } from "./find-key.ts";
import { docsOfKey } from "./docs-of-key.ts";
import type { KeyDocs } from "./key-docs.ts";
import { keySchema } from "./key-schema.ts";

/** Which file the keys are of. */
export interface KeyOptions {
  /** The kind of file. Default: `config`. */
  readonly kind?: FileKind;
}

/**
 * What is known of a key: what it does, its type, default and values, and where it may stand.
 *
 * @param path As people write it, `mcp_servers.docs.env` or `[[hooks.Stop]]`, or as names and indexes; a name of the user's
 *   own may be given as it is or as `*`.
 * @returns Undefined where the file has no such key.
 *
 * @example
 * ```ts
 * const key = describeKey("mcp_servers.docs.args");
 * key?.type; // "list of strings"
 * key?.default; // []
 * key?.onlyWith; // "command"
 * ```
 */
export function describeKey(path: string | TomlPath, { kind = "config" }: KeyOptions = {}): KeyDocs | undefined {
  const { root: name } = kinds[kind];
  const steps = typeof path === "string" ? pathSteps(path) : path.filter((step) => typeof step === "string");
  if (name === undefined || steps.length === 0) return undefined;
  const root = keySchema(name);
  const { key, missing } = findKey(steps, root);
  return missing === undefined ? docsOfKey(key, root, kind) : undefined;
}
