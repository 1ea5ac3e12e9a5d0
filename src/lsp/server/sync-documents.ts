import { type Connection, TextDocuments } from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";
import type { DiagnosticsFeed } from "./diagnostics-feed.ts";
import { textDocuments } from "./text-documents.ts";
import type { Turns } from "./turns.ts";

/** Keeps the workspace as the editor has it. */
export function syncDocuments(connection: Connection, workspace: Workspace, turns: Turns, feed: DiagnosticsFeed): void {
  const documents = new TextDocuments(textDocuments);
  // Opening a text counts as its first change, and comes before.
  const opened = new Set<string>();
  documents.onDidOpen(({ document }) => {
    turns.heard();
    opened.add(document.uri);
    workspace.put(document);
    feed.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (opened.delete(document.uri)) return;
    turns.heard();
    workspace.put(document);
    feed.changed(document.uri);
  });
  documents.onDidSave(() => {
    // What is on the disc has changed, and an editor may watch no files.
    workspace.refresh();
    feed.all();
  });
  documents.onDidClose(({ document }) => {
    turns.heard();
    workspace.remove(document);
    feed.closed(document.uri);
  });
  documents.listen(connection);
}
