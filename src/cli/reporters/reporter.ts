import type { Diagnostic, Effect } from "../../diagnostics/diagnostic.ts";
import type { Awaited } from "../../layers/awaited.ts";
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

/** How many findings have each effect. */
export type EffectCounts = Readonly<Record<Effect, number>>;

/** How many files were checked, and how many findings of each effect they have. */
export type Summary = {
  readonly files: number;
  /** What the only file was taken for, where neither an option nor its path told. */
  readonly assumed?: FileKind;
  /** Those of the findings that are about files which Codex does not use in this start, by what it takes. */
  readonly awaiting?: Readonly<Partial<Record<Awaited, EffectCounts>>>;
} & EffectCounts;

export interface ReporterContext {
  /** The release that the findings are about. */
  readonly codexVersion: string;
  /** The one that keys and values are held to, where that is another one. */
  readonly askedCodexVersion?: string | undefined;
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
  /** Set where it does not tell key paths; to rid them of secrets takes its time too. */
  readonly paths?: "none";
  /** Text before the first file. */
  begin?(): string;
  /** Called for every file, also without findings. Without `parts`, it depends on nothing but the file. */
  file(report: FileReport): string;
  /** For reporters that remember something from file to file. */
  readonly parts?: ReportParts;
  /** Text after the last file. */
  end(summary: Summary): string;
}

/** What a reporter does with a file, in two steps: files are looked at in several threads, but put together in order. */
export interface ReportParts<Part = unknown> {
  /** What is to be told of a file, as plain data; depends on nothing but the file. */
  of(report: FileReport): Part;
  /** The text for it. */
  add(part: Part): string;
}

/** A reporter that works in parts. */
export function inParts<Part>(
  { of, add }: ReportParts<Part>,
  rest: Omit<Reporter, "file" | "parts">,
): Reporter & { readonly parts: ReportParts } {
  return { ...rest, parts: { of, add: (part) => add(part as Part) }, file: (report) => add(of(report)) };
}

export type ReporterFactory = (context: ReporterContext) => Reporter;
