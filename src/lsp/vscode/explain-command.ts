import { Disposable, Uri, commands, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ExplainParams, METHODS } from "../requests.ts";
import { currentEditor, tellNotCodex } from "./current-editor.ts";

/** What the addresses of explanations begin with. */
const SCHEME = "codex-config-explain";

/** Registers the command that explains the key at the cursor, as a page of its own. */
export function explainCommand(client: BaseLanguageClient): Disposable {
  let text = "";
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: () => text }),
    commands.registerCommand("codex-config.explain", async () => {
      const editor = currentEditor();
      if (!editor) return;
      const params: ExplainParams = client.code2ProtocolConverter.asTextDocumentPositionParams(
        editor.document,
        editor.selection.active,
      );
      const answer = await client.sendRequest<string | null>(METHODS.explain, params);
      if (answer === null) {
        tellNotCodex(editor);
        return;
      }
      text = answer;
      // An address of its own each time, as the editor keeps the text of one that it knows.
      const address = Uri.from({ scheme: SCHEME, path: "/Key.md", query: String(Date.now()) });
      await commands.executeCommand("markdown.showPreviewToSide", address);
    }),
  );
}
