import type { Diagnostic, PreviousResultId, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";

/** What is found in a file. */
export interface FileDiagnostics {
  readonly uri: string;
  /** Of an open text; else null. */
  readonly version: number | null;
  readonly items: Diagnostic[];
}

/** Reports what is found in all files, as far as the editor does not have it yet. */
export class WorkspaceReports {
  #known = new Map<string, { readonly text: string; readonly id: string }>();
  #count = 0;

  /**
   * The reports on files.
   *
   * @param previous What the editor has.
   * @returns None where it has all.
   */
  since(previous: readonly PreviousResultId[], files: readonly FileDiagnostics[]): WorkspaceDocumentDiagnosticReport[] {
    const had = new Map(previous.map(({ uri, value }) => [uri, value]));
    const known = new Map<string, { readonly text: string; readonly id: string }>();
    const reports = files.map(({ uri, version, items }): WorkspaceDocumentDiagnosticReport => {
      const text = JSON.stringify(items);
      const before = this.#known.get(uri);
      const now = before?.text === text ? before : { text, id: String(++this.#count) };
      known.set(uri, now);
      const { id: resultId } = now;
      if (had.get(uri) === resultId) return { kind: "unchanged", uri, version, resultId };
      return { kind: "full", uri, version, resultId, items };
    });
    this.#known = known;
    const gone = [...had.keys()].filter((uri) => !known.has(uri)).map(emptyReport);
    const hasNews = gone.length > 0 || reports.some(({ kind }) => kind === "full");
    return hasNews ? [...reports, ...gone] : [];
  }
}

function emptyReport(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: "full", uri, version: null, items: [] };
}
