import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import { plainText, proposalOf, type CompletionItem } from "./proposal.ts";
import { takeCursor, type EditorServer, type Problem, type Proposal } from "./server.ts";

/** How a server is started and told of the schema. */
export interface LaunchOptions {
  readonly name: string;
  readonly version: string;
  /** What to run with Node: options, the file, and arguments. */
  readonly command: readonly string[];
  /** Files to write into the workspace before the start, such as the server's own configuration. */
  readonly files: Readonly<Record<string, string>>;
  /** A line to put above every document, such as `#:schema`; counted out of every position. */
  readonly directive?: string;
  /** The answer to `workspace/configuration`. */
  readonly configuration?: unknown;
  /** How often the server publishes diagnostics of a document in which it finds nothing. */
  readonly publications: number;
}

interface RawDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly range: { readonly start: { readonly line: number } };
    readonly severity?: number;
    readonly code?: string | number;
    readonly message: string;
  }[];
}

/** Starts a language server on its standard streams, in a workspace of its own. */
export async function launch(options: LaunchOptions): Promise<EditorServer> {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), "editor-")));
  mkdirSync(join(workspace, ".codex"));
  for (const [path, text] of Object.entries(options.files)) writeFileSync(join(workspace, path), text);
  const child = spawn(process.execPath, [...options.command], {
    cwd: workspace,
    stdio: ["pipe", "pipe", process.env["EDITOR_TRACE"] ? "inherit" : "ignore"],
    env: { ...process.env, HOME: workspace, XDG_CACHE_HOME: join(workspace, "cache"), XDG_CONFIG_HOME: workspace },
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const server = new LanguageServer(options, workspace, child, connection);
  await server.start();
  return server;
}

class LanguageServer implements EditorServer {
  readonly name: string;
  readonly version: string;
  readonly #options: LaunchOptions;
  readonly #workspace: string;
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #directive: readonly string[];
  readonly #waiting = new Map<string, { readonly resolve: (problems: Problem[]) => void; seen: number }>();
  /** Never resolves; rejects when the server ends unasked. */
  readonly #ended: Promise<never>;
  #documents = 0;

  constructor(options: LaunchOptions, workspace: string, child: ChildProcess, connection: MessageConnection) {
    this.#options = options;
    this.#workspace = workspace;
    this.#child = child;
    this.#connection = connection;
    this.name = options.name;
    this.version = options.version;
    this.#directive = options.directive === undefined ? [] : [options.directive, ""];
    this.#ended = new Promise((_, reject) => {
      child.once("exit", (code, signal) => reject(new Error(`${options.name} ended (${signal ?? code})`)));
    });
    // Whoever waits hears of it; nobody may be waiting.
    this.#ended.catch(() => {});
  }

  async start(): Promise<void> {
    const connection = this.#connection;
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => this.#options.configuration ?? null),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onNotification("textDocument/publishDiagnostics", (found: RawDiagnostics) => this.#receive(found));
    connection.listen();
    const rootUri = pathToFileURL(this.#workspace).href;
    await this.#request("initialize", {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: "workspace" }],
      initializationOptions: this.#options.configuration ?? {},
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          publishDiagnostics: {},
          hover: { contentFormat: ["markdown", "plaintext"] },
          completion: {
            completionItem: {
              snippetSupport: true,
              deprecatedSupport: true,
              tagSupport: { valueSet: [1] },
              documentationFormat: ["markdown", "plaintext"],
            },
          },
        },
      },
    });
    await connection.sendNotification("initialized", {});
  }

  async complete(marked: string): Promise<Proposal[]> {
    const answer = await this.#ask<CompletionItem[] | { items: CompletionItem[] } | null>(
      "textDocument/completion",
      marked,
      {
        context: { triggerKind: 1 },
      },
    );
    return (Array.isArray(answer) ? answer : (answer?.items ?? [])).map(proposalOf);
  }

  async hover(marked: string): Promise<string | undefined> {
    const answer = await this.#ask<{ contents: string | { value: string } } | null>("textDocument/hover", marked, {});
    return plainText(answer?.contents);
  }

  async diagnose(text: string): Promise<Problem[]> {
    const { uri, problems } = await this.#open(text);
    await this.#close(uri);
    return problems;
  }

  async stop(): Promise<void> {
    try {
      await this.#request("shutdown");
      await this.#connection.sendNotification("exit");
    } catch {
      // A server that is gone already needs no farewell.
    }
    this.#child.kill();
    await this.#ended.catch(() => {});
    this.#connection.dispose();
    rmSync(this.#workspace, { recursive: true, force: true });
  }

  async #ask<T>(method: string, marked: string, params: object): Promise<T> {
    const { text, position } = takeCursor(marked);
    const { uri } = await this.#open(text);
    const answer = await this.#request<T>(method, {
      textDocument: { uri },
      position: { ...position, line: position.line + this.#directive.length },
      ...params,
    });
    await this.#close(uri);
    return answer;
  }

  #request<T>(method: string, params?: object): Promise<T> {
    return Promise.race([this.#connection.sendRequest<T>(method, params), this.#ended]);
  }

  /** Opens a document and waits until the server has dealt with it: requests would overtake that. */
  async #open(text: string): Promise<{ readonly uri: string; readonly problems: Problem[] }> {
    this.#documents += 1;
    const uri = pathToFileURL(join(this.#workspace, ".codex", `${this.#documents}.config.toml`)).href;
    const settled = new Promise<Problem[]>((resolve) => this.#waiting.set(uri, { resolve, seen: 0 }));
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "toml", version: 1, text: [...this.#directive, text].join("\n") },
    });
    const problems = await Promise.race([settled, this.#ended]);
    this.#waiting.delete(uri);
    return { uri, problems };
  }

  async #close(uri: string): Promise<void> {
    await this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  #receive({ uri, diagnostics }: RawDiagnostics): void {
    const waiting = this.#waiting.get(uri);
    if (!waiting) return;
    waiting.seen += 1;
    if (diagnostics.length === 0 && waiting.seen < this.#options.publications) return;
    waiting.resolve(
      diagnostics.map(({ range, severity = 1, code, message }) => ({
        line: range.start.line - this.#directive.length,
        severity,
        ...(code !== undefined && { code: String(code) }),
        message,
      })),
    );
  }
}
