import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Where a part of the explanation of a finding stands, maybe in another file. */
export interface LayerRelated {
  readonly message: string;
  /** Absolute path; undefined for the command line. */
  readonly file: string | undefined;
  readonly range: { readonly start: number; readonly end: number };
}

/** A finding about a start of Codex, at the file that it is about. */
export interface LayerFinding extends Omit<Diagnostic, "related"> {
  /** Absolute path; undefined for the command line, whose arguments are the lines of its text. */
  readonly file: string | undefined;
  readonly related?: readonly LayerRelated[];
}
