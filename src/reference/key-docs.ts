import type { FileKind } from "../kinds/file-kind.ts";

/**
 * What is told of a key of a file of Codex. Texts are Markdown without line breaks.
 *
 * @example
 * ```ts
 * const key: KeyDocs | undefined = describeKey("model_providers.proxy.auth.timeout_ms");
 * key?.path; // ["model_providers", "*", "auth", "timeout_ms"]
 * key?.default; // 5000
 * ```
 */
export interface KeyDocs {
  /** Its names from the top; `*` stands for a name of the user's own. The items of a list have no step of their own. */
  readonly path: readonly string[];
  /** What each `*` of the path stands for, such as "MCP server". */
  readonly names: readonly string[];
  /** What it is for, in a line. */
  readonly summary: string;
  /** What it does, in paragraphs. */
  readonly text: readonly string[];
  /** What it takes, in words: "list of strings". */
  readonly type: string;
  /** Whether Codex refuses its table without it. */
  readonly required: boolean;
  /** What Codex takes when it is missing; undefined where that is nothing, or depends on something. */
  readonly default: unknown;
  /** The values that it takes, when they are few. */
  readonly values: readonly KeyValue[];
  /** The kinds of files in which it has an effect. */
  readonly kinds: readonly FileKind[];
  /** How mature a feature is: `stable`, `experimental`, `under development`, `deprecated` or `removed`. */
  readonly stage: string | undefined;
  /** The first release of Codex that knows it; undefined for what is as old as the releases known. */
  readonly since: string | undefined;
  /** Why it should no longer be used, and what to do instead; undefined for a key that is to be used. */
  readonly retired: RetiredKey | undefined;
  /** The key of the same table that takes its place once it is set. */
  readonly replacedBy: string | undefined;
  /** The key of the same table without which it may not stand. */
  readonly onlyWith: string | undefined;
  /** The least and the most that Codex goes by. */
  readonly limits: readonly [least: number, most: number] | undefined;
  /** What a text has to be like, to follow the name of the key: "takes digits only". */
  readonly form: string | undefined;
  /** Whether its value is the name of an environment variable. */
  readonly isEnvironmentVariable: boolean;
  /** Whether its value is a secret. */
  readonly isSecret: boolean;
  /** A configuration that sets it, and that Codex takes as it stands; undefined for what should no longer be set. */
  readonly example: string | undefined;
}

/**
 * One of the values that a key takes.
 *
 * @example
 * ```ts
 * const values: readonly KeyValue[] = describeKey("sandbox_mode")?.values ?? [];
 * values.map(({ value }) => value); // ["read-only", "workspace-write", "danger-full-access"]
 * ```
 */
export interface KeyValue {
  readonly value: string;
  readonly meaning: string;
  /** The first release of Codex that takes it; undefined for what is as old as the key, or older than the releases known. */
  readonly since: string | undefined;
}

/**
 * Why a key should no longer be used.
 *
 * @example
 * ```ts
 * const retired: RetiredKey | undefined = describeKey("personality")?.retired;
 * retired?.how; // "removed"
 * ```
 */
export interface RetiredKey {
  /**
   * `renamed`: Codex still reads this older name. `deprecated`: it works for now. `removed`: it has no effect any more.
   * `refused`: Codex does not start with it. `below`: a table around it is one of these.
   */
  readonly how: "renamed" | "deprecated" | "removed" | "refused" | "below";
  /** What to do instead, in words. */
  readonly instead: string;
}
