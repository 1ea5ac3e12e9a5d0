import type {
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";
import type { Cancellation, Connection } from "./connection.ts";
import type { DiagnosticsFeed } from "./diagnostics-feed.ts";
import { CANCELLED, inTurn } from "./in-turn.ts";
import { ErrorCodes, RequestError } from "./request-error.ts";
import type { Turns } from "./turns.ts";
import { type FileDiagnostics, WorkspaceReports } from "./workspace-reports.ts";

/** Answers an editor that asks for diagnostics itself. */
export function answerPulls(connection: Connection, workspace: Workspace, turns: Turns, feed: DiagnosticsFeed): void {
  const answer = async (
    { textDocument: { uri } }: DocumentDiagnosticParams,
    token: Cancellation,
  ): Promise<DocumentDiagnosticReport> => {
    const work = (): Diagnostic[] => {
      const view = workspace.view(uri);
      return (view && feed.of(view)) ?? [];
    };
    try {
      const items = await inTurn({ turns, workspace }, uri, token, work, () => workspace.prepare());
      return { kind: "full", items };
    } catch (error) {
      if (!(error instanceof RequestError) || error.code !== ErrorCodes.ContentModified) throw error;
      // Diagnostics have their own way to be outdated: an editor would take any other answer for none.
      throw new RequestError(ErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
    }
  };
  const reports = new WorkspaceReports();
  const answerForAll = async (
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: Cancellation,
  ): Promise<WorkspaceDiagnosticReport> => {
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    for (;;) {
      await Promise.race([Promise.all([turns.next(), workspace.prepare()]), cancelled]);
      if (token.isCancellationRequested) throw new RequestError(ErrorCodes.RequestCancelled, CANCELLED);
      const items = feed.isPending ? [] : reports.since(previousResultIds, filesOf(workspace, feed));
      if (items.length > 0) return { items };
      // The answer waits for something to tell.
      await Promise.race([feed.next(), cancelled]);
    }
  };
  connection.onRequest("textDocument/diagnostic", answer);
  connection.onRequest("workspace/diagnostic", answerForAll);
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
