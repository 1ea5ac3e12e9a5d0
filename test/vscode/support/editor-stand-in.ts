import picomatch from "picomatch";
import {
  CancellationTokenSource,
  CodeActionKind,
  Diagnostic,
  Disposable,
  Document,
  EventEmitter,
  Position,
  Range,
  Uri,
  WorkspaceEdit,
  withClasses,
} from "./editor-classes.ts";

interface Diagnosed {
  readonly uri: Uri;
  readonly diagnostics: readonly Diagnostic[];
}

interface ContentProvider {
  provideTextDocumentContent(uri: Uri): Promise<string> | string;
}

/** What stands for the module `vscode` in Node: as much of an editor as the client of the extension asks for. */
export class EditorStandIn {
  readonly #events = new Map<string, EventEmitter>();
  readonly #commands = new Map<string, (...args: unknown[]) => unknown>();
  readonly #contents = new Map<string, ContentProvider>();
  readonly #diagnosed = new EventEmitter();
  /** The features that have been registered, by the names of the functions for it. */
  readonly providers = new Map<string, Record<string, (...args: unknown[]) => Promise<unknown>>>();
  readonly shown: { readonly document: Document; readonly text: string }[] = [];
  readonly told: string[] = [];
  readonly edits: WorkspaceEdit[] = [];
  readonly module: object;
  active: { readonly document: Document; readonly selection: { readonly active: Position } } | undefined;

  constructor() {
    this.module = withClasses({
      // Else its names would be copied, of which only some are here before they are asked for.
      __esModule: true,
      ...{
        EventEmitter,
        Disposable,
        Uri,
        Position,
        Range,
        WorkspaceEdit,
        Diagnostic,
        CodeActionKind,
        CancellationTokenSource,
      },
      version: "1.91.1",
      env: { language: "en", appName: "stand-in" },
      commands: this.#commandsPart(),
      languages: this.#languagesPart(),
      window: this.#windowPart(),
      workspace: this.#workspacePart(),
    });
  }

  /** Opens a text, with the cursor at a place. */
  open(path: string, text: string, cursor: readonly [line: number, character: number]): Document {
    const document = new Document(Uri.file(path), text);
    this.active = { document, selection: { active: new Position(...cursor) } };
    this.#event("onDidOpenTextDocument").fire(document);
    this.#event("onDidChangeActiveTextEditor").fire(this.active);
    return document;
  }

  async run(command: string): Promise<void> {
    await this.#commands.get(command)?.();
  }

  /** Waits for diagnostics of a text: those that it has first. */
  diagnosed(document: Document): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      this.#diagnosed.event((value) => {
        const { uri, diagnostics } = value as Diagnosed;
        if (uri.toString() === document.uri.toString() && diagnostics.length > 0) resolve(diagnostics);
      });
    });
  }

  /** Asks a feature about the place of the cursor, or another one. */
  async ask(provider: string, method: string, at?: readonly [line: number, character: number]): Promise<unknown> {
    if (!this.active) throw new Error("nothing is open");
    const { document, selection } = this.active;
    const position = at ? new Position(...at) : selection.active;
    const { token } = new CancellationTokenSource();
    return this.providers.get(provider)?.[method]?.(document, position, token, { triggerKind: 0 });
  }

  #event(name: string): EventEmitter {
    let event = this.#events.get(name);
    if (!event) this.#events.set(name, (event = new EventEmitter()));
    return event;
  }

  /** An object whose unknown properties are events, by their names, or do nothing. */
  #part(known: object): object {
    return new Proxy(known, {
      get: (target, name) => {
        if (name in target) return Reflect.get(target, name) as unknown;
        return String(name).startsWith("on") ? this.#event(String(name)).event : () => new Disposable();
      },
    });
  }

  #commandsPart(): object {
    return this.#part({
      registerCommand: (name: string, run: () => unknown) => {
        this.#commands.set(name, run);
        return new Disposable();
      },
      executeCommand: async (name: string, uri: Uri) => {
        if (name === "markdown.showPreviewToSide") await this.#show(uri);
      },
    });
  }

  #languagesPart(): object {
    return new Proxy(
      {
        match: (selector: readonly { readonly pattern: string }[], { uri }: Document) =>
          selector.some(({ pattern }) => picomatch.isMatch(uri.path, pattern, { dot: true })) ? 10 : 0,
        createDiagnosticCollection: () => ({
          set: (uri: Uri, diagnostics: readonly Diagnostic[]) => this.#diagnosed.fire({ uri, diagnostics }),
          delete() {},
          has: () => false,
          dispose() {},
        }),
        setTextDocumentLanguage: async (document: Document) => document,
      },
      {
        get: (target, name) => {
          if (name in target) return Reflect.get(target, name) as unknown;
          return (_: unknown, provider: Record<string, () => Promise<unknown>>) => {
            this.providers.set(String(name), provider);
            return new Disposable();
          };
        },
      },
    );
  }

  #windowPart(): object {
    const editor = () => this.active;
    const tell = async (text: string): Promise<void> => void this.told.push(text);
    const channel = new Proxy(
      { logLevel: 1, dispose() {} },
      { get: (target, name) => Reflect.get(target, name) ?? (() => new Disposable()) },
    );
    return this.#part({
      get activeTextEditor() {
        return editor();
      },
      get visibleTextEditors() {
        const open = editor();
        return open ? [open] : [];
      },
      tabGroups: this.#part({ all: [], activeTabGroup: { tabs: [] } }),
      createOutputChannel: () => channel,
      showInformationMessage: tell,
      showErrorMessage: tell,
      showTextDocument: ({ uri }: Document) => this.#show(uri),
    });
  }

  #workspacePart(): object {
    const documents = () => (this.active ? [this.active.document] : []);
    return this.#part({
      isTrusted: true,
      get textDocuments() {
        return documents();
      },
      notebookDocuments: [],
      workspaceFolders: undefined,
      getConfiguration: () => ({ get: (_: string, standard?: unknown) => standard, has: () => false }),
      createFileSystemWatcher: () => this.#part({ dispose() {} }),
      registerTextDocumentContentProvider: (scheme: string, provider: ContentProvider) => {
        this.#contents.set(scheme, provider);
        return new Disposable();
      },
      openTextDocument: async (uri: Uri) => new Document(uri, ""),
      applyEdit: async (edit: WorkspaceEdit) => this.edits.push(edit) > 0,
    });
  }

  async #show(uri: Uri): Promise<void> {
    const text = (await this.#contents.get(uri.scheme)?.provideTextDocumentContent(uri)) ?? "";
    this.shown.push({ document: new Document(uri, text), text });
  }
}
