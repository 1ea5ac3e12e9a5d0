import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";
import type { DiagnosticsFeed } from "./diagnostics-feed.ts";
import { CANCELLED, inTurn } from "./in-turn.ts";
import type { Turns } from "./turns.ts";
import { type FileDiagnostics, WorkspaceReports } from "./workspace-reports.ts";

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
  const reports = new WorkspaceReports();
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    for (;;) {
      await Promise.race([Promise.all([turns.next(), workspace.prepare()]), cancelled]);
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, CANCELLED);
      const items = feed.isPending ? [] : reports.since(previousResultIds, filesOf(workspace, feed));
      if (items.length > 0) return { items };
      // The answer waits for something to tell.
      await Promise.race([feed.next(), cancelled]);
    }
  });
}

function filesOf(workspace: Workspace, feed: DiagnosticsFeed): FileDiagnostics[] {
  const open = workspace.open.flatMap(({ uri, version }) => {
    const view = workspace.view(uri);
    const items = view && feed.of(view);
    return items ? [{ uri, version, items }] : [];
  });
  const others = [...feed.ofOthers()].flatMap(([uri, items]) =>
    workspace.versionOf(uri) === undefined ? [{ uri, version: null, items }] : [],
  );
  return [...open, ...others];
}
