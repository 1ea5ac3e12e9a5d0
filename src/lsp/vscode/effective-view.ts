import {
  type Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  commands,
  languages,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type EffectiveText, type FileParams, METHODS } from "../requests.ts";
import { currentEditor, tellNotCodex } from "./current-editor.ts";

/** What the addresses of texts of the view begin with. */
const SCHEME = "codex-config-effective";

/** Shows what is in effect where a file counts, beside it, and anew when a file is saved. */
export class EffectiveView implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #parts: readonly Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#parts = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      commands.registerCommand("codex-config.showEffective", () => this.#show()),
      workspace.onDidSaveTextDocument(() => this.#refresh()),
    ];
  }

  async provideTextDocumentContent(address: Uri): Promise<string> {
    return (await this.#ask(Uri.parse(address.query)))?.text ?? "";
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  async #show(): Promise<void> {
    const editor = currentEditor();
    if (!editor) return;
    const { uri } = editor.document;
    if (!(await this.#ask(uri))) {
      tellNotCodex(editor);
      return;
    }
    const address = Uri.from({ scheme: SCHEME, path: "/In effect.toml", query: uri.toString() });
    const document = await workspace.openTextDocument(address);
    await languages.setTextDocumentLanguage(document, "toml");
    await window.showTextDocument(document, { viewColumn: -2, preserveFocus: true });
  }

  #ask(file: Uri): Promise<EffectiveText | null> {
    const params: FileParams = { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(file) } };
    return this.#client.sendRequest(METHODS.effective, params);
  }

  #refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
  }
}
