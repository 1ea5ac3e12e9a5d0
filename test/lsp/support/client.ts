import { PassThrough } from "node:stream";
import { MessageChannel } from "node:worker_threads";
import picomatch from "picomatch";
import {
  CancellationTokenSource,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from "vscode-jsonrpc/node";
import type { MessageConnection } from "vscode-jsonrpc/node";
import { ProposedFeatures, createConnection } from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  Diagnostic,
  DidChangeWatchedFilesRegistrationOptions as WatchOptions,
  InitializeResult,
  Registration,
} from "vscode-languageserver/node";
import { MemoryFiles } from "../../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../../src/lsp/browser/memory-host.ts";
import { WorkerConnection } from "../../../src/lsp/browser/worker-connection.ts";
import type { Host } from "../../../src/lsp/host.ts";
import { libraryConnection } from "../../../src/lsp/node/library-connection.ts";
import { serve } from "../../../src/lsp/server.ts";
import type { Connection } from "../../../src/lsp/server/connection.ts";
import { PortReader, PortWriter } from "./port-messages.ts";

/** What a client may say of itself. */
export interface ClientOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly host?: Partial<Host>;
  /** What `workspace/configuration` gives. */
  readonly settings?: unknown;
  /** What the messages travel by: as from a process, which is the default, or as from the worker of a page. */
  readonly over?: Transport;
}

export const TRANSPORTS = ["streams", "worker"] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Both ends of a connection. */
interface Ends {
  readonly client: MessageConnection;
  readonly server: Connection;
  close(): void;
}

const ENDS: Readonly<Record<Transport, () => Ends>> = {
  streams() {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const library = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    return { client, server: libraryConnection(library), close: () => library.dispose() };
  },
  worker() {
    const { port1, port2 } = new MessageChannel();
    const client = createMessageConnection(new PortReader(port1), new PortWriter(port1));
    const server = new WorkerConnection({
      postMessage: (message) => port2.postMessage(message),
      addEventListener: (type, listener) => port2.on(type, (data) => listener({ data })),
    });
    return { client, server, close: () => port2.close() };
  },
};

/** An editor that talks to the server without a process or a worker, in the real protocol. */
export class Client {
  readonly files: MemoryFiles;
  readonly connection: MessageConnection;
  /** What the server has told to be wrong in it. */
  readonly errors: string[] = [];
  readonly registered: Registration[] = [];
  initialized!: InitializeResult;
  readonly #close: () => void;
  #refreshed: (() => void) | undefined;
  readonly #published = new Map<string, Diagnostic[]>();
  readonly #waiting = new Map<string, ((found: Diagnostic[]) => void)[]>();
  readonly #versions = new Map<string, number>();

  private constructor({ files = {}, host, settings, over = "streams" }: ClientOptions) {
    const { client, server, close } = ENDS[over]();
    this.files = new MemoryFiles(files);
    this.connection = client;
    this.#close = close;
    serve(server, () => memoryHost(this.files, { home: "/home/u", cwd: "/repo", ...host }));
    this.connection.onRequest("client/registerCapability", ({ registrations }: { registrations: Registration[] }) => {
      this.registered.push(...registrations);
    });
    this.connection.onRequest("workspace/configuration", () => [settings]);
    this.connection.onRequest("workspace/diagnostic/refresh", () => {
      this.#refreshed?.();
      return null;
    });
    this.connection.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.errors.push(message);
    });
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        this.#published.set(params.uri, params.diagnostics);
        for (const resolve of this.#waiting.get(params.uri) ?? []) resolve(params.diagnostics);
        this.#waiting.delete(params.uri);
      },
    );
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options);
    client.initialized = await client.request<InitializeResult>("initialize", {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: (options.folders ?? ["/repo"]).map((path) => ({ uri: `file://${path}`, name: path })),
    });
    await client.notify("initialized", {});
    return client;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** A request that can be cancelled, with the code of the error that it is answered with. */
  cancellable(method: string, params: unknown): { readonly cancel: () => void; readonly code: Promise<unknown> } {
    const source = new CancellationTokenSource();
    const code = this.connection.sendRequest(method, params, source.token).then(
      () => "answered",
      (error: { readonly code: number }) => error.code,
    );
    return { cancel: () => source.cancel(), code };
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Opens a file; gives its address. */
  async open(path: string, text: string, languageId = "toml"): Promise<string> {
    const uri = path.includes(":") ? path : `file://${path}`;
    this.#versions.set(uri, 1);
    await this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  async change(uri: string, ...contentChanges: readonly object[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** The next diagnostics that the server sends for a file. */
  published(uri: string): Promise<Diagnostic[]> {
    return new Promise((resolve) => this.#waiting.set(uri, [...(this.#waiting.get(uri) ?? []), resolve]));
  }

  /** Waits until the diagnostics of a file that the server has sent have these codes; none are there until it sends some. */
  async shows(path: string, ...codes: readonly string[]): Promise<void> {
    const uri = `file://${path}`;
    const wanted = codes.join();
    while (this.codes(path).join() !== wanted) await this.published(uri);
  }

  /** The codes of the diagnostics of a file that the server has sent last. */
  codes(path: string): readonly unknown[] {
    return (this.#published.get(`file://${path}`) ?? []).map(({ code }) => code);
  }

  /** Whether the server has the editor watch a file of an open folder. */
  watches(path: string): boolean {
    const options = this.registered.flatMap(({ registerOptions }) => registerOptions as WatchOptions);
    return options.some(({ watchers }) =>
      watchers.some(
        ({ globPattern }) => typeof globPattern === "string" && picomatch(globPattern, { dot: true })(path),
      ),
    );
  }

  /** When the server next says that diagnostics are outdated. */
  refreshed(): Promise<void> {
    return new Promise((resolve) => (this.#refreshed = resolve));
  }

  /** The diagnostics that the server gives when it is asked. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const { items } = await this.request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri } });
    return items;
  }

  /** @throws Where the server has told of a failure. */
  async stop(): Promise<void> {
    await this.request("shutdown", undefined);
    this.connection.dispose();
    this.#close();
    if (this.errors.length > 0) throw new Error(this.errors.join("\n"));
  }
}

/** Capabilities of an editor that asks for diagnostics. */
export const PULLS: ClientCapabilities = { textDocument: { diagnostic: {} } };
