import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";
import type { DiagnosticsFeed } from "./diagnostics-feed.ts";
import { inTurn } from "./in-turn.ts";
import type { Turns } from "./turns.ts";

/** Answers an editor that asks for diagnostics itself. */
export function answerPulls(connection: Connection, workspace: Workspace, turns: Turns, feed: DiagnosticsFeed): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    const work = (): Diagnostic[] => {
      const view = workspace.view(uri);
      return (view && feed.of(view)) ?? [];
    };
    try {
      const items = await inTurn({ turns, workspace }, uri, token, work, () => workspace.prepare());
      return { kind: DocumentDiagnosticReportKind.Full, items };
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
      // Diagnostics have their own way to be outdated: an editor would take any other answer for none.
      return new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
    }
  });
}
