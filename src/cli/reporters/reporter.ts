import type { Diagnostic, Effect } from "../../diagnostics/diagnostic.ts";
import type { FileKind } from "../../lint-options.ts";

/** The findings of one file. */
export interface FileReport {
  /** The path as given. */
  readonly path: string;
  /** What the file is: one of Codex's, or the settings of this program. */
  readonly kind: FileKind | "settings";
  /** The text as it is: for positions, never to be shown. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The text to quote from: its secrets are masked, and all else is where it was. */
  readonly masked: () => string;
}

/** How many files were checked, and how many findings of each effect they have. */
export type Summary = { readonly files: number } & Readonly<Record<Effect, number>>;

export interface ReporterContext {
  readonly codexVersion: string;
  /** The version of this package. */
  readonly version?: string | undefined;
  readonly color: boolean;
  /** Columns to fill at most. */
  readonly width: number;
  /** How many findings of a file are shown to people; all, when it is 0 or not set. */
  readonly maxDiagnostics?: number;
}

/** Turns findings into text, file by file and in order, so that no file's text is kept. */
export interface Reporter {
  /** Text before the first file. */
  begin?(): string;
  /** Called for every file, also without findings. */
  file(report: FileReport): string;
  /** Text after the last file. */
  end(summary: Summary): string;
}

export type ReporterFactory = (context: ReporterContext) => Reporter;
