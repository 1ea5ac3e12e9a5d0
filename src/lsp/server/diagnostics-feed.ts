import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";
import type { LayerFinding } from "../../layers/layer-finding.ts";
import { diagnosticsOf, findingsOf } from "../features/diagnostics.ts";
import type { FileView } from "../workspace/file-view.ts";
import type { SetMemory } from "../workspace/set-memory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Client } from "./capabilities.ts";
import type { Connection } from "./connection.ts";
import { Delay } from "./delay.ts";
import { answerOf, guarded } from "./guarded.ts";
import { OtherFiles } from "./other-files.ts";
import type { Turns } from "./turns.ts";

/** How long a text has to be left alone before it is checked, in milliseconds, if nothing else is said. */
export const PAUSE = 80;
/** The same before it is checked with the other files of its set. */
const REST = 400;

/** Tells the editor what is found: when it asks, or else some time after the last key. */
export class DiagnosticsFeed {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #client: Client;
  readonly #turns: Turns;
  /** What the sets of open files said last, by address. */
  readonly #memories = new Map<string, SetMemory>();
  /** Addresses of open texts of which the editor has to be told. */
  readonly #outdated = new Set<string>();
  readonly #pause: Delay;
  readonly #rest = new Delay(REST, () => this.all());
  readonly #others: OtherFiles;
  /** What the editor is to be called back for when all is known anew. */
  readonly #waiting: (() => void)[] = [];
  #isTyping = false;
  #isPending = false;
  /** Counts what has happened: work that was begun before is given up. */
  #events = 0;

  /** @param pause How long a text has to be left alone before it is checked, in milliseconds. */
  constructor(connection: Connection, workspace: Workspace, client: Client, turns: Turns, pause: number) {
    this.#pause = new Delay(pause, () => void this.#send());
    this.#connection = connection;
    this.#workspace = workspace;
    this.#client = client;
    this.#turns = turns;
    this.#others = new OtherFiles((params) => this.#publish(params));
  }

  /** A text was opened. */
  opened(uri: string): void {
    this.#outdated.add(uri);
    this.#others.opened(uri, this.#client.pullsDiagnostics);
    this.#start();
  }

  /** A text has changed: what is said of it, and of the others of its set, is outdated. */
  changed(uri: string): void {
    const { pullsDiagnostics, refreshesDiagnostics } = this.#client;
    // Who asks, and cannot be told to ask again, gets all at once.
    this.#isTyping = !pullsDiagnostics || refreshesDiagnostics;
    this.#outdated.add(uri);
    this.#rest.start();
    this.#start();
  }

  /** All open files have to be looked at anew, with their sets. */
  all(): void {
    this.#isTyping = false;
    for (const { uri } of this.#workspace.open) this.#outdated.add(uri);
    this.#start();
    const { pullsDiagnostics, refreshesDiagnostics } = this.#client;
    if (pullsDiagnostics && refreshesDiagnostics)
      void answerOf(this.#connection.sendRequest("workspace/diagnostic/refresh"));
  }

  closed(uri: string): void {
    this.#memories.delete(uri);
    this.#outdated.delete(uri);
    if (!this.#client.pullsDiagnostics) this.#publish({ uri, diagnostics: [] });
    if (this.#workspace.open.length > 0) {
      this.all();
      return;
    }
    this.#events++;
    this.#known(new Map());
  }

  /** The editor is about to go. */
  stop(): void {
    this.#events++;
    this.#pause.stop();
    this.#rest.stop();
  }

  /** What is found in an open file; undefined where that fails. */
  of(view: FileView): Diagnostic[] | undefined {
    const { uri } = view;
    return this.#shown(view, () => {
      const { list, memory } = findingsOf(view, this.#isTyping ? this.#memories.get(uri) : undefined);
      if (memory) this.#memories.set(uri, memory);
      return list;
    });
  }

  /** What was found last in files that are not open, by address. From now on the editor is not told of it by itself. */
  ofOthers(): ReadonlyMap<string, Diagnostic[]> {
    this.#others.stopTelling();
    return this.#others.found;
  }

  /** Whether it will be known anew what is found. */
  get isPending(): boolean {
    return this.#isPending;
  }

  /** Waits until all is known anew. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #shown(view: FileView, find: () => readonly LayerFinding[]): Diagnostic[] | undefined {
    const docsOf = (code: string): string | undefined => this.#workspace.host.docsOf(code);
    return guarded(this.#connection, "diagnostics", () => diagnosticsOf(view, find(), docsOf));
  }

  #start(): void {
    this.#events++;
    this.#isPending = true;
    this.#pause.start();
  }

  async #send(): Promise<void> {
    const before = this.#events;
    await this.#workspace.prepare();
    for (const uri of this.#outdated) {
      await this.#turns.next();
      // What has happened meanwhile has this begin anew.
      if (this.#events !== before) return;
      this.#outdated.delete(uri);
      if (!this.#client.pullsDiagnostics) this.#tell(uri);
    }
    if (!this.#isTyping) await this.#tellOthers(before);
  }

  /** Looks at the files of the sets that are not open. */
  async #tellOthers(before: number): Promise<void> {
    const found = new Map<string, Diagnostic[]>();
    for (const view of await this.#workspace.others()) {
      await this.#turns.next();
      if (this.#events !== before) return;
      found.set(view.uri, this.#shown(view, () => findingsOf(view).list) ?? []);
    }
    this.#known(found);
  }

  /** All is known anew. */
  #known(others: ReadonlyMap<string, Diagnostic[]>): void {
    this.#isPending = false;
    this.#others.tell(others);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #tell(uri: string): void {
    const view = this.#workspace.view(uri);
    const version = this.#workspace.versionOf(uri);
    const diagnostics = view ? this.of(view) : [];
    if (diagnostics && version !== undefined) this.#publish({ uri, version, diagnostics });
  }

  #publish(params: PublishDiagnosticsParams): void {
    this.#connection.sendNotification("textDocument/publishDiagnostics", params);
  }
}
