import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** How the app server of Codex is started. */
export interface AppServerOptions {
  /** The binary, with what comes before its own arguments. */
  readonly command: readonly [string, ...string[]];
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What the server tells without being asked. */
export interface Notification {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The answer to a request; undefined where the server has ended instead. */
export type Answer<Result> =
  | { readonly result: Result; readonly error?: undefined }
  | { readonly error: { readonly message: string } }
  | undefined;

interface Message {
  readonly id?: number;
  readonly method?: string;
}

/** So long may a server live, in milliseconds. */
const PATIENCE = 60_000;

/** A running `codex app-server`, asked one thing at a time or several. */
export class AppServer {
  readonly notifications: Notification[] = [];
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (answer: Answer<never>) => void>();
  #count = 0;
  #isOpen = true;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    // A server that does not start with its configuration reads no request.
    child.stdin.on("error", () => undefined);
    child.on("error", () => undefined);
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => this.#take(line));
    lines.on("close", () => this.#end());
  }

  /** Starts a server and greets it; one that cannot start answers nothing. */
  static async start({ command: [binary, ...before], args = [], cwd, env }: AppServerOptions): Promise<AppServer> {
    const child = spawn(binary, [...before, "app-server", ...args], {
      cwd,
      env,
      stdio: ["pipe", "pipe", "ignore"],
      timeout: PATIENCE,
    });
    const server = new AppServer(child);
    const clientInfo = { name: "codex-config", version: "0" };
    await server.ask("initialize", { clientInfo, capabilities: { experimentalApi: true } });
    server.#send({ method: "initialized" });
    return server;
  }

  ask<Result>(method: string, params: object): Promise<Answer<Result>> {
    return new Promise((done) => {
      if (!this.#isOpen) return done(undefined);
      this.#waiting.set(++this.#count, done as (answer: Answer<never>) => void);
      this.#send({ id: this.#count, method, params });
    });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined) return;
    const ended = once(this.#child, "exit");
    this.#child.kill();
    await ended;
  }

  #send(message: object): void {
    this.#child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  #take(line: string): void {
    const message = JSON.parse(line) as Message;
    if (message.method !== undefined) {
      this.notifications.push(message as Notification);
      return;
    }
    this.#waiting.get(message.id ?? 0)?.(message as unknown as Answer<never>);
    this.#waiting.delete(message.id ?? 0);
  }

  #end(): void {
    this.#isOpen = false;
    for (const done of this.#waiting.values()) done(undefined);
    this.#waiting.clear();
  }
}
