import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileKind, LintOptions } from "../lint-options.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import { Dispatch } from "../rules/dispatch.ts";
import { rules } from "../rules/index.ts";
import type { TomlDocument } from "../toml/types.ts";
import { structuralFindings } from "../validate/structure.ts";

/** A file of which only that counts which Codex checks as it reads it, before it puts files together. */
class FileAsRead extends ConfigFile {
  override get checksUse(): boolean {
    return false;
  }

  /** What lacks something is half a thing to Codex here, even where another file holds the rest. */
  override get isWhole(): boolean {
    return this.isComplete;
  }
}

/** Rules about what a project may do: Codex asks them of files that it has read. */
export const projectRules: ReadonlySet<string> = new Set(
  rules.flatMap(({ code, kinds }) => (kinds?.includes("project-config") && kinds.length === 1 ? [code] : [])),
);
const rulesOfReading = rules.filter(
  ({ code, stage, group }) => stage !== "use" && group === undefined && !projectRules.has(code),
);
const dispatches = new Map<FileKind, Dispatch>();

/**
 * What Codex cannot read in a text by itself. Other files may replace it, but all of that text then stays as it is written:
 * relative paths, and values that have another spelling.
 */
export function readErrors(document: TomlDocument, options: LintOptions & { readonly kind: FileKind }): Diagnostic[] {
  const file = new FileAsRead(document, options);
  let dispatch = dispatches.get(options.kind);
  if (!dispatch) dispatches.set(options.kind, (dispatch = new Dispatch(rulesOfReading, options.kind)));
  dispatch.run(file);
  // Two spellings of one key are a type error too, the second time that Codex reads the file.
  return [...structuralFindings(file.root), ...file.found].filter(
    ({ effect, code }) => effect === "fatal" || code === "duplicate-alias",
  );
}
