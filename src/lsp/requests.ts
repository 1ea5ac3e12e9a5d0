import type { Position, TextDocumentIdentifier, WorkspaceEdit } from "vscode-languageserver-types";

/** The methods that the server has beyond the protocol. */
export const METHODS = {
  /** What is in effect where a file is: `FileParams` to `EffectiveText`, or null for a file of no start. */
  effective: "codex-config/effective",
  /** What a key means: `ExplainParams` to Markdown, or null where there is none. */
  explain: "codex-config/explain",
  /** The edits that bring a configuration up to date: `FileParams` to `MigrationPlan`. */
  migrate: "codex-config/migrate",
  /** To a server in a browser: what other files have come to hold, as `FilesParams`. */
  files: "codex-config/files",
} as const;

export interface FileParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface EffectiveText {
  /** TOML; each line says where it comes from. */
  readonly text: string;
}

export interface ExplainParams extends FileParams {
  readonly position: Position;
}

export interface MigrationPlan {
  readonly edit: WorkspaceEdit;
  /** The files that change, by address; empty where all is up to date. */
  readonly changed: readonly string[];
  /** Why nothing can be done, in words for the user. */
  readonly refused?: string;
}

export interface FilesParams {
  /** Texts by absolute path; null for a file that is gone. */
  readonly files: Readonly<Record<string, string | null>>;
}
