import type { InitializeParams } from "vscode-languageserver";
import type { Host } from "./host.ts";
import { answerPulls } from "./server/answer-pulls.ts";
import { answerRequests } from "./server/answer-requests.ts";
import { capabilitiesOf, clientOf } from "./server/capabilities.ts";
import type { Connection } from "./server/connection.ts";
import { DiagnosticsFeed, PAUSE } from "./server/diagnostics-feed.ts";
import { followClient } from "./server/follow-client.ts";
import { syncDocuments } from "./server/sync-documents.ts";
import { Turns } from "./server/turns.ts";
import { Workspace } from "./workspace/workspace.ts";

/**
 * Runs the language server on a connection, which is handed in and not yet listening: over the streams of a process, the
 * messages of a worker, or both ends of a test.
 *
 * @param hostFor Makes what the server needs from its surroundings, from what the client says of itself.
 * @param pause How long a text has to be left alone before it is checked, in milliseconds. Default: 80.
 * @returns Has everything looked at anew, when the files of the host have changed.
 */
export function serve(
  connection: Connection,
  hostFor: (params: InitializeParams) => Host,
  pause: number = PAUSE,
): () => void {
  let refresh = (): void => {};
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const workspace = new Workspace(hostFor(params));
    const turns = new Turns(connection);
    const feed = new DiagnosticsFeed(connection, workspace, client, turns, pause);
    refresh = () => {
      workspace.refresh();
      feed.all();
    };
    syncDocuments(connection, workspace, turns, feed);
    followClient(connection, workspace, client, params, () => feed.all());
    connection.onShutdown(() => feed.stop());
    if (client.pullsDiagnostics) answerPulls(connection, workspace, turns, feed);
    answerRequests(connection, workspace, turns, client);
    return { capabilities: capabilitiesOf(client), serverInfo: { name: "codex-config" } };
  });
  connection.listen();
  return () => refresh();
}
