import type { TextDocumentsConfiguration } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** How texts are kept as the editor has them. */
export const textDocuments: TextDocumentsConfiguration<TextDocument> = {
  create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
  update(document, changes, version) {
    const isOdd = hasLoneReturn(document.getText());
    const updated = TextDocument.update(document, changes, version);
    const text = updated.getText();
    // Where a change parts or joins the two signs of a line break, the library counts the lines wrong from there on.
    return isOdd || hasLoneReturn(text) ? TextDocument.create(updated.uri, updated.languageId, version, text) : updated;
  },
};

function hasLoneReturn(text: string): boolean {
  return text.includes("\r") && /\r(?!\n)/.test(text);
}
