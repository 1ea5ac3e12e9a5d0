import { type Connection, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { diagnosticsOf } from "../features/diagnostics.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Client } from "./capabilities.ts";
import { answerOf, guarded } from "./guarded.ts";

/** How long a text has to be left alone before it is checked, in milliseconds. */
const DELAY = 80;

/** Tells the editor what is found: when it asks, or else some time after the last key. */
export class DiagnosticsFeed {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #client: Client;
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, workspace: Workspace, client: Client) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#client = client;
    if (client.pullsDiagnostics) {
      connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
        kind: DocumentDiagnosticReportKind.Full,
        items: guarded(connection, "diagnostic", () => this.#diagnostics(uri)) ?? [],
      }));
    }
  }

  /** A text has changed: what is said of it, and of the others of its set, is outdated. */
  changed(): void {
    if (!this.#client.pullsDiagnostics) this.all();
  }

  /** All open files have to be looked at anew. */
  all(): void {
    if (this.#client.pullsDiagnostics) {
      if (this.#client.refreshesDiagnostics) void answerOf(this.#connection.languages.diagnostics.refresh());
      return;
    }
    for (const { uri } of this.#workspace.open) this.#waiting.add(uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), DELAY);
  }

  /** The editor is about to go. */
  stop(): void {
    this.#waiting.clear();
    clearTimeout(this.#timer);
  }

  closed(uri: string): void {
    this.#waiting.delete(uri);
    if (!this.#client.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.changed();
  }

  #send(): void {
    for (const uri of this.#waiting) {
      const version = this.#workspace.open.find((text) => text.uri === uri)?.version;
      const diagnostics = guarded(this.#connection, "diagnostics", () => this.#diagnostics(uri));
      if (!diagnostics || version === undefined) continue;
      void this.#connection.sendDiagnostics({ uri, version, diagnostics });
    }
    this.#waiting.clear();
  }

  #diagnostics(uri: string) {
    const view = this.#workspace.view(uri);
    return view ? diagnosticsOf(view, (code) => this.#workspace.host.docsOf(code)) : [];
  }
}
