import type { Text } from "@codemirror/state";
import type {
  CodeAction,
  Diagnostic,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { WorkerOptions } from "../../src/lsp/browser/worker-options.ts";
import { type EffectiveText, METHODS } from "../../src/lsp/requests.ts";
import { HOME, REPOSITORY } from "./file-places.ts";
import { LanguageClient } from "./language-client.ts";
import type { ProjectSettings } from "./project.ts";
import { uriOf } from "./uris.ts";

/** What Codex goes by to find out where a repository begins. */
const MARKER = `${REPOSITORY}/.git/HEAD`;

const OPTIONS: WorkerOptions = { home: HOME, files: { [MARKER]: "" } };
const ABOUT_PAGE: InitializeParams = {
  processId: null,
  rootUri: uriOf(REPOSITORY),
  initializationOptions: OPTIONS,
  capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
};

export interface SessionEvents {
  /** The server has looked at a file as it is now. */
  found(uri: string, diagnostics: readonly Diagnostic[]): void;
  /** There will be no server. */
  failed(): void;
}

/** The language server in its worker: it is told of the texts, and asked about them. */
export class Session {
  readonly #events: SessionEvents;
  /** The versions of the texts, by address. */
  readonly #versions = new Map<string, number>();
  readonly #started: Promise<LanguageClient>;
  #start!: (client: LanguageClient) => void;

  constructor(events: SessionEvents) {
    this.#events = events;
    this.#started = new Promise((resolve) => (this.#start = resolve));
  }

  /** Starts the server, which then gets to know all that it was told before. */
  async start(script: URL): Promise<void> {
    const hear = (method: string, params: unknown): void => {
      if (method === "textDocument/publishDiagnostics") this.#found(params as PublishDiagnosticsParams);
    };
    const client = new LanguageClient(script, hear, () => this.#events.failed());
    await client.ask<InitializeResult>("initialize", ABOUT_PAGE);
    client.tell("initialized", {});
    this.#start(client);
  }

  configure({ release, platform, audit }: ProjectSettings): void {
    const settings = { ...(release !== "" && { "codex-version": release }), platform, audit };
    this.#tell("workspace/didChangeConfiguration", { settings: { "codex-config": settings } });
  }

  open(uri: string, languageId: string, text: Text): void {
    this.#versions.set(uri, 0);
    this.#tell("textDocument/didOpen", { textDocument: { uri, languageId, version: 0, text: text.toString() } });
  }

  change(uri: string, text: Text): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const contentChanges = [{ text: text.toString() }];
    this.#tell("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.#versions.delete(uri);
    this.#tell("textDocument/didClose", { textDocument: { uri } });
  }

  /**
   * Asks for something once the server is there.
   *
   * @param signal Says that the answer is no longer wanted.
   * @returns Null also where the text has changed since.
   * @throws RequestError
   */
  async ask<Result>(method: string, params: unknown, signal?: AbortSignal): Promise<Result | null> {
    return (await this.#started).ask<Result>(method, params, signal);
  }

  /** What is in effect where a file counts; undefined for a file that takes no part in a start. */
  async effective(uri: string): Promise<string | undefined> {
    const answer = await this.ask<EffectiveText>(METHODS.effective, { textDocument: { uri } });
    return answer?.text;
  }

  /** What can be done about a finding. */
  async fixesOf(uri: string, finding: Diagnostic): Promise<CodeAction[]> {
    const actions = await this.#actions(uri, finding.range, { diagnostics: [finding], only: ["quickfix"] });
    return actions.filter(
      ({ diagnostics = [] }) => diagnostics.length === 0 || diagnostics.some(({ code }) => code === finding.code),
    );
  }

  /** The edits that make all safe repairs of a file; undefined where there are none. */
  async fixAll(uri: string): Promise<WorkspaceEdit | undefined> {
    const start = { line: 0, character: 0 };
    const [action] = await this.#actions(uri, { start, end: start }, { diagnostics: [], only: ["source.fixAll"] });
    return action?.edit;
  }

  async #actions(
    uri: string,
    range: Diagnostic["range"],
    context: { readonly diagnostics: readonly Diagnostic[]; readonly only: readonly string[] },
  ): Promise<CodeAction[]> {
    return (await this.ask<CodeAction[]>("textDocument/codeAction", { textDocument: { uri }, range, context })) ?? [];
  }

  #found({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    // What was found in an earlier text stands elsewhere by now, and is about to be found anew.
    if (this.#versions.get(uri) === version) this.#events.found(uri, diagnostics);
  }

  #tell(method: string, params: unknown): void {
    void this.#started.then((client) => client.tell(method, params));
  }
}
