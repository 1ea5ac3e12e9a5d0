import { readInput } from "../inputs/read-inputs.ts";
import { CheckThreads, type Chunk } from "./check-threads.ts";
import { FileChecker, type FileResult, type FileTask } from "./file-checker.ts";
import { Renderers } from "./renderers.ts";
import type { ThreadData } from "./serve-checks.ts";
import type { Worker } from "node:worker_threads";

/** So many files are handed out at once. */
const CHUNK_SIZE = 16;
/** So many chunks a thread are checked before the first of them is reported: what came of them has to be kept. */
const MOST_AHEAD = 8;

/**
 * Checks files in several threads, of which this is one.
 *
 * @param tasks The files, each with a place.
 * @param data What the others were started with.
 * @returns What came of them, in their order.
 */
export async function* checkInThreads(
  tasks: readonly FileTask[],
  { options, specs, kinds }: ThreadData,
  workers: readonly Worker[],
): AsyncGenerator<readonly FileResult[]> {
  const threads = new CheckThreads(workers);
  const most = MOST_AHEAD * (workers.length + 1);
  const waiting: Chunk[] = [];
  let next = 0;
  const nextChunk = (): Chunk => ({ tasks: tasks.slice(next, next + CHUNK_SIZE), results: undefined });
  const handedOut = (chunk: Chunk): void => {
    waiting.push(chunk);
    next += CHUNK_SIZE;
  };
  try {
    const checker = await FileChecker.create(options, await Renderers.create(specs), kinds);
    const check = (task: FileTask): FileResult => checker.check(task, readInput(task.path, task.base ?? ""));
    while (waiting.length > 0 || next < tasks.length) {
      const isRoom = (): boolean => next < tasks.length && waiting.length < most;
      for (let chunk = nextChunk(); isRoom() && threads.take(chunk); chunk = nextChunk()) handedOut(chunk);
      const [first] = waiting;
      if (first?.results) {
        waiting.shift();
        yield first.results.map((result, index) => result ?? check(first.tasks[index] as FileTask));
      } else if (isRoom()) {
        const chunk = nextChunk();
        handedOut(chunk);
        chunk.results = chunk.tasks.map(check);
        // Lets the others be heard, and signals.
        await new Promise((resolve) => setImmediate(resolve));
      } else {
        await threads.changed();
      }
    }
  } finally {
    threads.close();
  }
}
