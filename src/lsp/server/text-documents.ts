import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A text as the editor has opened it. */
export function openedText({ uri, languageId, version, text }: TextDocumentItem): TextDocument {
  return TextDocument.create(uri, languageId, version, text);
}

/** A text as the editor has changed it; the earlier one may be no longer there. */
export function changedText(
  document: TextDocument,
  changes: TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  const isOdd = hasLoneReturn(document.getText());
  const updated = TextDocument.update(document, changes, version);
  const text = updated.getText();
  // Where a change parts or joins the two signs of a line break, the library counts the lines wrong from there on.
  return isOdd || hasLoneReturn(text) ? TextDocument.create(updated.uri, updated.languageId, version, text) : updated;
}

function hasLoneReturn(text: string): boolean {
  return text.includes("\r") && /\r(?!\n)/.test(text);
}
