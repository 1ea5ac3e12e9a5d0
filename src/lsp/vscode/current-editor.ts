import { type TextEditor, window } from "vscode";

/** The editor that is in front; where there is none, the user is told what to do. */
export function currentEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (!editor) void window.showInformationMessage("Open a file of Codex first, such as .codex/config.toml.");
  return editor;
}

/** Says that there is no answer for a file. */
export function tellNotCodex({ document }: TextEditor): void {
  void window.showInformationMessage(`Codex does not read ${document.fileName}.`);
}
