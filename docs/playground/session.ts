import {
  LSPClient,
  type LSPClientExtension,
  hoverTooltips,
  serverCompletion,
  serverDiagnostics,
} from "@codemirror/lsp-client";
import type { CodeAction, Diagnostic, WorkspaceEdit } from "vscode-languageserver-types";
import type { WorkerOptions } from "../../src/lsp/browser/worker-options.ts";
import { type EffectiveText, METHODS } from "../../src/lsp/requests.ts";
import { HOME, REPOSITORY } from "./file-places.ts";
import { OpenFiles } from "./open-files.ts";
import type { ProjectSettings } from "./project.ts";
import { uriOf } from "./uris.ts";
import { startWorker } from "./worker-transport.ts";

/** What Codex goes by to find out where a repository begins. */
const MARKER = `${REPOSITORY}/.git/HEAD`;
/** The first answers come when the worker has been fetched and started. */
const LONGEST_WAIT = 60_000;

/** The client says that it asks for findings, and does not: it has to be told of them. */
const TOLD_OF_FINDINGS: LSPClientExtension = { clientCapabilities: { textDocument: { diagnostic: false } } };

export interface SessionEvents {
  /** Brings a file to the front. */
  show(uri: string): void;
  /** The server has looked at a file. */
  found(uri: string, diagnostics: readonly Diagnostic[]): void;
}

/** The language server in its worker, and what is asked of it beyond what editors ask by themselves. */
export class Session {
  readonly client: LSPClient;

  constructor({ show, found }: SessionEvents) {
    const options: WorkerOptions = { home: HOME, files: { [MARKER]: "" } };
    this.client = new LSPClient({
      rootUri: uriOf(REPOSITORY),
      initializationOptions: options,
      timeout: LONGEST_WAIT,
      workspace: (client) => new OpenFiles(client, show),
      extensions: [serverCompletion({ override: true }), hoverTooltips(), serverDiagnostics(), TOLD_OF_FINDINGS],
      notificationHandlers: {
        "textDocument/publishDiagnostics": (_, { uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
          found(uri, diagnostics);
          // The editor shows them as well.
          return false;
        },
      },
    });
  }

  /** Starts the server; editors that are there are served from now on. */
  start(worker: URL, settings: ProjectSettings): void {
    this.client.connect(startWorker(worker));
    this.configure(settings);
  }

  configure({ release, platform, audit }: ProjectSettings): void {
    const settings = { ...(release !== "" && { "codex-version": release }), platform, audit };
    this.client.notification("workspace/didChangeConfiguration", { settings: { "codex-config": settings } });
  }

  /** What is in effect where a file counts; undefined for a file that takes no part in a start. */
  async effective(uri: string): Promise<string | undefined> {
    const answer: EffectiveText | null = await this.#ask(METHODS.effective, { textDocument: { uri } });
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
    const params = { textDocument: { uri }, range, context };
    return (await this.#ask<CodeAction[] | null>("textDocument/codeAction", params)) ?? [];
  }

  #ask<Result>(method: string, params: unknown): Promise<Result> {
    this.client.sync();
    return this.client.request<unknown, Result>(method, params);
  }
}
