import type { Worker } from "node:worker_threads";
import type { FileResult, FileTask } from "./file-checker.ts";

/** Files that are checked one after the other, and what came of them. */
export interface Chunk {
  readonly tasks: readonly FileTask[];
  /** Undefined as long as they are not all checked; a file that is left to the main thread has no result. */
  results: readonly (FileResult | undefined)[] | undefined;
}

interface Thread {
  readonly worker: Worker;
  isReady: boolean;
  /** What it has to do, in this order. */
  readonly open: Chunk[];
}

/** With another one waiting, a thread need not wait itself. */
const MOST_OPEN = 2;

/** Threads that check files. */
export class CheckThreads {
  readonly #threads: readonly Thread[];
  #failure: Error | undefined;
  #wake = (): void => {};

  constructor(workers: readonly Worker[]) {
    this.#threads = workers.map((worker) => {
      const thread: Thread = { worker, isReady: false, open: [] };
      worker.on("message", (message: "ready" | Chunk["results"]) => {
        if (message === "ready") thread.isReady = true;
        else (thread.open.shift() as Chunk).results = message;
        this.#wake();
      });
      worker.on("error", (error) => this.#fail(error));
      worker.on("exit", () => this.#fail(new Error("a thread ended before its work was done")));
      return thread;
    });
  }

  /**
   * Gives files to a thread that is free.
   *
   * @returns Whether there is one.
   * @throws what a thread has thrown.
   */
  take(chunk: Chunk): boolean {
    if (this.#failure) throw this.#failure;
    const [first] = this.#threads
      .filter(({ isReady, open }) => isReady && open.length < MOST_OPEN)
      .sort((a, b) => a.open.length - b.open.length);
    first?.open.push(chunk);
    first?.worker.postMessage(chunk.tasks);
    return first !== undefined;
  }

  /**
   * Waits until a thread has done something.
   *
   * @throws what a thread has thrown.
   */
  async changed(): Promise<void> {
    if (!this.#failure) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#failure) throw this.#failure;
  }

  close(): void {
    for (const { worker } of this.#threads) void worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
    this.#wake();
  }
}
