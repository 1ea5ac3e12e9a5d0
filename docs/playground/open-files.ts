import { type LSPClient, LSPPlugin, Workspace, type WorkspaceFile } from "@codemirror/lsp-client";
import type { EditorView } from "@codemirror/view";

interface OpenFile extends WorkspaceFile {
  readonly view: EditorView;
}

/** The files of the playground for the client of the language server: all are open, each in an editor of its own. */
export class OpenFiles extends Workspace {
  override files: OpenFile[] = [];
  readonly #show: (uri: string) => void;

  /** @param show Brings the editor of a file to the front. */
  constructor(client: LSPClient, show: (uri: string) => void) {
    super(client);
    this.#show = show;
  }

  override openFile(uri: string, languageId: string, view: EditorView): void {
    const file: OpenFile = { uri, languageId, version: 0, doc: view.state.doc, view, getView: () => view };
    this.files.push(file);
    if (this.client.connected) this.client.didOpen(file);
  }

  override closeFile(uri: string): void {
    this.files = this.files.filter((file) => file.uri !== uri);
    this.client.didClose(uri);
  }

  override syncFiles(): ReturnType<Workspace["syncFiles"]> {
    return this.files.flatMap((file) => {
      const plugin = LSPPlugin.get(file.view);
      if (!plugin || plugin.unsyncedChanges.empty) return [];
      const update = { file, prevDoc: file.doc, changes: plugin.unsyncedChanges };
      file.doc = file.view.state.doc;
      file.version++;
      plugin.clear();
      return [update];
    });
  }

  override displayFile(uri: string): Promise<EditorView | null> {
    const file = this.files.find((one) => one.uri === uri);
    if (file) this.#show(uri);
    return Promise.resolve(file?.view ?? null);
  }
}
