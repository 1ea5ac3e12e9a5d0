/**
 * What is known of the keys of Codex's files: docs, types, defaults and values.
 *
 * @packageDocumentation
 */
export { describeKey, type KeyOptions } from "./describe-key.ts";
export type { KeyDocs, KeyValue, RetiredKey } from "./key-docs.ts";
export { listKeys } from "./list-keys.ts";
export type { FileKind } from "../kinds/file-kind.ts";
export type { TomlPath } from "../toml/types.ts";
