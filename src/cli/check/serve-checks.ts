import { parentPort, workerData } from "node:worker_threads";
import type { FileKind } from "../../kinds/index.ts";
import { readInput } from "../inputs/read-inputs.ts";
import { UnreadableError } from "../../files/read-regular-file.ts";
import { type CheckerOptions, FileChecker, type FileResult, type FileTask } from "./file-checker.ts";
import { type RendererSpec, Renderers } from "./renderers.ts";

/** What a thread is started with. */
export interface ThreadData {
  readonly options: CheckerOptions;
  readonly specs: readonly RendererSpec[];
  /** The kinds of the files. */
  readonly kinds: readonly FileKind[];
}

/** Larger files are left to the main thread, which may use more memory. In bytes. */
const THREAD_FILE_LIMIT = 4 * 1024 * 1024;

/**
 * Checks files in this thread: says once that it is ready, then answers each list of files with what came of them;
 * undefined for a file that is left to the main thread.
 */
export async function serveChecks(): Promise<void> {
  const { options, specs, kinds } = workerData as ThreadData;
  const checker = await FileChecker.create(options, await Renderers.create(specs), kinds);
  const check = (task: FileTask): FileResult | undefined => {
    const content = readInput(task.path, task.base ?? "", THREAD_FILE_LIMIT);
    return isTooLarge(content) ? undefined : checker.check(task, content);
  };
  const say = (message: unknown): void => {
    parentPort?.postMessage(message);
  };
  parentPort?.on("message", (tasks: readonly FileTask[]) => say(tasks.map(check)));
  say("ready");
}

function isTooLarge(content: Uint8Array | Error): boolean {
  return content instanceof Error && content.cause instanceof UnreadableError && content.cause.obstacle === "too-large";
}
