import type { FileKind } from "./kinds/file-kind.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";

export type { FileKind };

/** A family of systems that Codex runs on; `posix` is Linux and macOS. */
export type Platform = "posix" | "windows";

/** What a linted file refers to, for checks that depend on other files. Answers must not change during a run. */
export interface FileLookup {
  /**
   * What is at a path that the configuration names.
   *
   * @param path As written in the file; relative paths start at the file's folder, `~/` is the home directory.
   * @returns `undefined` when it cannot be told.
   */
  read(
    path: string,
  ): { readonly kind: "missing" | "directory" } | { readonly kind: "file"; readonly text: string } | undefined;
}

/** A severity for the findings of a code, or `off`. */
export type RuleLevel = "off" | "info" | "warning" | "error";

/** How to lint a text. */
export interface LintOptions {
  /** Default `config`: the user's `config.toml`. */
  readonly kind?: FileKind;
  /**
   * The system that Codex runs on with the file: it decides which paths are absolute. Default `posix`, also on a machine
   * with Windows.
   */
  readonly platform?: Platform;
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
