/** Which file of Codex a text is. */
export type FileKind = "config" | "project-config" | "profile" | "agent-role" | "requirements";

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

/** How to lint a text. */
export interface LintOptions {
  /** Default `config`: the user's `config.toml`. */
  readonly kind?: FileKind;
  /** Without it, findings that depend on other files are left out. */
  readonly files?: FileLookup;
}
