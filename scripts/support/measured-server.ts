import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from "vscode-jsonrpc/node";

/** How a language server is started. */
export interface MeasuredServer {
  readonly command: readonly string[];
  /** Files of its home directory, which is the open folder too, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** How long a server is left alone after its answer, in milliseconds, as it may go on working. */
const SETTLE = 30;

/** A language server as a process of its own, whose time of the processor is taken from what Linux says of its threads. */
export class ServerProcess {
  readonly #home: string;
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, () => void>();
  #pulls = false;
  #version = 1;

  private constructor({ command, files }: MeasuredServer) {
    this.#home = realpathSync(mkdtempSync(join(tmpdir(), "server-")));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.#home, path)), { recursive: true });
      writeFileSync(join(this.#home, path), text);
    }
    const [program = "", ...args] = command;
    const env = {
      PATH: process.env["PATH"],
      HOME: this.#home,
      XDG_CONFIG_HOME: this.#home,
      XDG_CACHE_HOME: this.#home,
    };
    this.#child = spawn(program, args, { cwd: this.#home, env, stdio: ["pipe", "pipe", "ignore"] });
    const { stdin, stdout } = this.#child;
    if (!stdin || !stdout) throw new Error(`${program} has no streams`);
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
    for (const method of [
      "client/registerCapability",
      "window/workDoneProgress/create",
      "workspace/diagnostic/refresh",
    ]) {
      this.#connection.onRequest(method, () => null);
    }
    this.#connection.onNotification("textDocument/publishDiagnostics", ({ uri }: { uri: string }) => {
      this.#waiting.get(uri)?.();
    });
    this.#connection.listen();
  }

  static async start(server: MeasuredServer): Promise<ServerProcess> {
    const started = new ServerProcess(server);
    await started.#initialize();
    return started;
  }

  /** Opens a file of the home directory; gives its address. */
  async open(path: string, text: string): Promise<string> {
    const uri = pathToFileURL(join(this.#home, path)).href;
    await this.#settled(uri, () => {
      const textDocument = { uri, languageId: "toml", version: this.#version, text };
      return this.#connection.sendNotification("textDocument/didOpen", { textDocument });
    });
    return uri;
  }

  /** Changes a text, waits for its diagnostics, and gives the time that the server has worked, in milliseconds. */
  async keystroke(uri: string, change: object): Promise<number> {
    const before = this.#worked();
    await this.#settled(uri, () => {
      const textDocument = { uri, version: ++this.#version };
      return this.#connection.sendNotification("textDocument/didChange", { textDocument, contentChanges: [change] });
    });
    return this.#worked() - before;
  }

  /** The same of a request. */
  async request(method: string, params: object): Promise<number> {
    const before = this.#worked();
    await this.#connection.sendRequest(method, params);
    return this.#worked() - before;
  }

  stop(): void {
    this.#connection.dispose();
    this.#child.kill();
    rmSync(this.#home, { recursive: true, force: true });
  }

  async #initialize(): Promise<void> {
    const rootUri = pathToFileURL(this.#home).href;
    const { capabilities } = await this.#connection.sendRequest<{ capabilities: { diagnosticProvider?: object } }>(
      "initialize",
      {
        processId: process.pid,
        rootUri,
        workspaceFolders: [{ uri: rootUri, name: "home" }],
        capabilities: {
          workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
          textDocument: {
            publishDiagnostics: {},
            diagnostic: {},
            completion: { completionItem: { snippetSupport: true } },
          },
        },
      },
    );
    this.#pulls = capabilities.diagnosticProvider !== undefined;
    await this.#connection.sendNotification("initialized", {});
  }

  async #settled(uri: string, send: () => Promise<void>): Promise<void> {
    const published = new Promise<void>((resolve) => this.#waiting.set(uri, resolve));
    await send();
    await (this.#pulls
      ? this.#connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } })
      : published);
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
  }

  /** Milliseconds that the threads of the process have had a processor. */
  #worked(): number {
    const tasks = `/proc/${this.#child.pid}/task`;
    const nanoseconds = readdirSync(tasks).map((task) => {
      try {
        return Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
      } catch {
        // The thread has ended meanwhile.
        return 0;
      }
    });
    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
  }
}
