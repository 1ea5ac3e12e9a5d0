import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Workspace } from "../workspace/workspace.ts";
import type { Connection } from "./connection.ts";
import type { DiagnosticsFeed } from "./diagnostics-feed.ts";
import { changedText, openedText } from "./text-documents.ts";
import type { Turns } from "./turns.ts";

/** Keeps the workspace as the editor has it. */
export function syncDocuments(connection: Connection, workspace: Workspace, turns: Turns, feed: DiagnosticsFeed): void {
  const texts = new Map<string, TextDocument>();
  const put = (text: TextDocument): void => {
    turns.heard();
    texts.set(text.uri, text);
    workspace.put(text);
  };
  connection.onNotification("textDocument/didOpen", ({ textDocument }: DidOpenTextDocumentParams) => {
    put(openedText(textDocument));
    feed.opened(textDocument.uri);
  });
  connection.onNotification(
    "textDocument/didChange",
    ({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
      const text = texts.get(uri);
      if (!text || contentChanges.length === 0) return;
      put(changedText(text, contentChanges, version));
      feed.changed(uri);
    },
  );
  connection.onNotification("textDocument/didSave", ({ textDocument: { uri } }: DidSaveTextDocumentParams) => {
    if (!texts.has(uri)) return;
    // What is on the disc has changed, and an editor may watch no files.
    workspace.refresh();
    feed.all();
  });
  connection.onNotification("textDocument/didClose", ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
    if (!texts.delete(uri)) return;
    turns.heard();
    workspace.remove({ uri });
    feed.closed(uri);
  });
}
