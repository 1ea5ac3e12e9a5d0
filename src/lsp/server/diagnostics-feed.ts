import { type Connection, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { diagnosticsOf, findingsOf } from "../features/diagnostics.ts";
import type { SetMemory } from "../workspace/set-memory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Client } from "./capabilities.ts";
import { Delay } from "./delay.ts";
import { answerOf, guarded } from "./guarded.ts";

/** How long a text has to be left alone before it is checked, in milliseconds, if nothing else is said. */
export const PAUSE = 80;
/** The same before it is checked with the other files of its set. */
const REST = 400;

/** Tells the editor what is found: when it asks, or else some time after the last key. */
export class DiagnosticsFeed {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #client: Client;
  /** What the sets of open files said last, by address. */
  readonly #memories = new Map<string, SetMemory>();
  readonly #pause: Delay;
  readonly #rest = new Delay(REST, () => this.all());
  #isTyping = false;

  /** @param pause How long a text has to be left alone before it is checked, in milliseconds. */
  constructor(connection: Connection, workspace: Workspace, client: Client, pause: number) {
    this.#pause = new Delay(pause, () => void this.#send());
    this.#connection = connection;
    this.#workspace = workspace;
    this.#client = client;
    if (!client.pullsDiagnostics) return;
    connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
      await workspace.prepare();
      return { kind: DocumentDiagnosticReportKind.Full, items: this.#diagnostics(uri) ?? [] };
    });
  }

  /** A text was opened. */
  opened(): void {
    if (!this.#client.pullsDiagnostics) this.#pause.start();
  }

  /** A text has changed: what is said of it, and of the others of its set, is outdated. */
  changed(): void {
    const { pullsDiagnostics, refreshesDiagnostics } = this.#client;
    // Who asks, and cannot be told to ask again, gets all at once.
    this.#isTyping = !pullsDiagnostics || refreshesDiagnostics;
    if (this.#isTyping) this.#rest.start();
    if (!pullsDiagnostics) this.#pause.start();
  }

  /** All open files have to be looked at anew, with their sets. */
  all(): void {
    this.#isTyping = false;
    if (!this.#client.pullsDiagnostics) this.#pause.start();
    else if (this.#client.refreshesDiagnostics) void answerOf(this.#connection.languages.diagnostics.refresh());
  }

  closed(uri: string): void {
    this.#memories.delete(uri);
    if (!this.#client.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    if (this.#workspace.open.length > 0) this.all();
  }

  /** The editor is about to go. */
  stop(): void {
    this.#pause.stop();
    this.#rest.stop();
  }

  async #send(): Promise<void> {
    await this.#workspace.prepare();
    for (const { uri, version } of this.#workspace.open) {
      const diagnostics = this.#diagnostics(uri);
      if (diagnostics) void this.#connection.sendDiagnostics({ uri, version, diagnostics });
    }
  }

  #diagnostics(uri: string) {
    return guarded(this.#connection, "diagnostics", () => {
      const view = this.#workspace.view(uri);
      if (!view) return [];
      const { list, memory } = findingsOf(view, this.#isTyping ? this.#memories.get(uri) : undefined);
      if (memory) this.#memories.set(uri, memory);
      return diagnosticsOf(view, list, (code) => this.#workspace.host.docsOf(code));
    });
  }
}
