import type { FileKind } from "../kinds/file-kind.ts";
import type { TomlPath } from "../toml/types.ts";
import { pathSteps } from "./find-key.ts";
import { docsOfKey } from "./docs-of-key.ts";
import { keyAt } from "./key-at.ts";
import type { KeyDocs } from "./key-docs.ts";

/**
 * Which file the keys are of.
 *
 * @example
 * ```ts
 * const options: KeyOptions = { kind: "agent-role" };
 * describeKey("name", options)?.kinds.includes("agent-role"); // true
 * ```
 */
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
  const steps = typeof path === "string" ? pathSteps(path) : path.filter((step) => typeof step === "string");
  const found = steps.length === 0 ? undefined : keyAt(steps, kind);
  return found && docsOfKey(found.key, found.root, kind);
}
