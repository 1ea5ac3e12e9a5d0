import type { FileKind } from "./kinds/file-kind.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";

export type { FileKind };

/**
 * A family of systems that Codex runs on; `posix` is Linux and macOS.
 *
 * @example
 * ```ts
 * const platform: Platform = "windows";
 * lint("", { platform }); // []
 * ```
 */
export type Platform = "posix" | "windows";

/**
 * What a linted file refers to, for checks that depend on other files. Answers must not change during a run.
 *
 * @example
 * ```ts
 * const files: FileLookup = { isInPlace: true, read: () => ({ kind: "missing" }) };
 * lint('model_instructions_file = "gone.md"', { files }).length; // 1
 * ```
 */
export interface FileLookup {
  /**
   * Whether the file certainly lies where Codex reads it, so that what it names is missing where it is not found. Without
   * it, the file may be a copy that has lost its neighbours.
   */
  readonly isInPlace?: boolean;
  /**
   * What is at a path that the configuration names.
   *
   * @param path As written in the file; relative paths start at the file's folder, `~/` is the home directory.
   * @returns `undefined` when it cannot be told.
   */
  read(
    path: string,
  ): { readonly kind: "missing" | "directory" } | { readonly kind: "file"; readonly text: string } | undefined;
  /**
   * Who may read and write a file, as the permission bits of Unix; nothing is read of it. Only asked in an audit.
   *
   * @param path As for `read`.
   * @returns `undefined` where there is no such file, or no such bits.
   */
  mode?(path: string): number | undefined;
}

/**
 * A severity for the findings of a code, or `off`.
 *
 * @example
 * ```ts
 * const level: RuleLevel = "off";
 * lint('modle = "gpt-5"', { rules: { "unknown-key": level } }); // []
 * ```
 */
export type RuleLevel = "off" | "info" | "warning" | "error";

/**
 * How to lint a text.
 *
 * @example
 * ```ts
 * const options: LintOptions = { kind: "project-config", rules: { "user-only-key": "error" } };
 * lint('model_provider = "ollama"', options).map(({ severity }) => severity); // ["error"]
 * ```
 */
export interface LintOptions {
  /** Default `config`: the user's `config.toml`. */
  readonly kind?: FileKind;
  /**
   * The system that Codex runs on with the file: it decides which paths are absolute. Default `posix`, also on a machine
   * with Windows.
   */
  readonly platform?: Platform;
  /** The file's name without its folders; without it, nothing is said about the name. */
  readonly fileName?: string;
  /** Also report what is as Codex wants it, but unsafe: the codes that start with `audit/`. Default: false. */
  readonly audit?: boolean;
  /** Without it, findings that depend on other files are left out. */
  readonly files?: FileLookup;
  /**
   * How loudly the findings of a code are reported, by code; `off` leaves them out. What stops Codex from starting is
   * always an error. Default: each finding's own severity.
   */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** What is known of the release of Codex that reads the file. Default: the release that this package is made for. */
  readonly knowledge?: Knowledge;
}
