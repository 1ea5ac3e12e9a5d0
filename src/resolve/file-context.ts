import type { Diagnostic, Fix, Range, Related } from "../diagnostics/diagnostic.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { TableShape } from "../knowledge/shape.ts";
import type { FileKind, Platform } from "../lint-options.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";

/** What a finding may say besides its message. */
export interface More {
  readonly hint?: string | undefined;
  readonly fix?: Fix | undefined;
  readonly related?: readonly Related[];
  /** Default: those of whoever reports. */
  readonly effect?: Diagnostic["effect"];
  readonly severity?: Diagnostic["severity"];
}

/** A finding on its way; code, effect and severity are those of whoever reports, unless given. */
export interface Finding extends More {
  /** What to underline. */
  readonly at: Range;
  readonly path: TomlPath;
  readonly message: string;
}

/** What a place knows of the file around it. */
export interface FileContext {
  readonly document: TomlDocument;
  readonly knowledge: Knowledge;
  /** The shape of the whole file. */
  readonly rootShape: TableShape;
  readonly kind: FileKind;
  readonly platform: Platform;
  /** Its name without folders, where that is known. */
  readonly fileName: string | undefined;
  /** False when syntax errors may have cost the document a part: nothing may then be reported as missing. */
  readonly isComplete: boolean;
  /** Whether what the file lacks is lacking: it is complete, and Codex lays no other file under it. */
  readonly isWhole: boolean;
  /** Whether Codex reads the file by itself and does not check what it says together with other files. */
  readonly isReadAlone: boolean;
  /** Whether what Codex checks only when it uses the values is looked at too. */
  readonly checksUse: boolean;
  /**
   * Takes a finding.
   *
   * @param isUserOnly Whether it is about something that Codex drops from this file, which is a project's. Default: false.
   */
  add(finding: Finding, isUserOnly?: boolean): void;
}
