import { fstatSync, statSync, writeSync } from "node:fs";
import { availableParallelism, devNull, homedir } from "node:os";
import type { Worker } from "node:worker_threads";
import { IoError, ioError } from "./errors.ts";
import { FILE_LIMIT, UnreadableError } from "../files/read-regular-file.ts";
import type { CliIo, CliOutput } from "./io.ts";

/** The surroundings of a Node process. Touches `process.stdout` only for terminals: setting it up costs milliseconds. */
export function createNodeIo(): CliIo {
  return {
    stdout: createOutput(1),
    stderr: createOutput(2),
    env: process.env,
    cwd: process.cwd(),
    get home() {
      return homedir();
    },
    readStdin,
    threads: {
      get most() {
        return availableParallelism() - 1;
      },
      start: startThreads,
    },
  };
}

async function startThreads(count: number, data: object): Promise<readonly Worker[]> {
  const { Worker } = await import("node:worker_threads");
  // It stands below what this module is bundled into.
  const entry = new URL("./many/worker.js", import.meta.url);
  return Array.from({ length: count }, () => new Worker(entry, { workerData: data }));
}

async function readStdin(): Promise<Uint8Array> {
  // Node takes a directory for an empty stream.
  if (fstatSync(0).isDirectory()) throw new IoError("cannot read <stdin>: it is a directory");
  const chunks: Buffer[] = [];
  let length = 0;
  // To leave the loop closes the stream, so that whoever writes to it hears of it.
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > FILE_LIMIT) throw new UnreadableError("too-large");
  }
  return Buffer.concat(chunks);
}

function createOutput(fd: 1 | 2): CliOutput {
  return mayBeTerminal(fd) && streamOf(fd).isTTY ? new StreamOutput(fd) : new DirectOutput(fd);
}

function streamOf(fd: 1 | 2): NodeJS.WriteStream {
  return fd === 1 ? process.stdout : process.stderr;
}

/** Says no where it can be told cheaply that this is no terminal: a file, a pipe, or the null device. */
function mayBeTerminal(fd: number): boolean {
  try {
    if (process.platform === "win32") return true;
    const stats = fstatSync(fd);
    return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev;
  } catch {
    return false;
  }
}

/** Output through Node's stream: terminals, and pipes that refuse synchronous writes. */
class StreamOutput implements CliOutput {
  readonly #stream: NodeJS.WriteStream;
  #closed = false;

  constructor(fd: 1 | 2) {
    this.#stream = streamOf(fd);
    this.#stream.on("error", () => {
      this.#closed = true;
    });
  }

  get isTTY(): boolean {
    return this.#stream.isTTY === true;
  }

  get columns(): number | undefined {
    return this.isTTY ? this.#stream.columns : undefined;
  }

  get closed(): boolean {
    return this.#closed;
  }

  write(text: string): Promise<void> | void {
    if (this.#closed || this.#stream.write(text)) return;
    return new Promise((resolve) => {
      // A stream whose reader has gone never drains.
      const done = (): void => {
        this.#stream.off("drain", done);
        this.#stream.off("error", done);
        resolve();
      };
      this.#stream.on("drain", done);
      this.#stream.on("error", done);
    });
  }
}

/** Output to a file or pipe by file descriptor. */
class DirectOutput implements CliOutput {
  readonly isTTY = false;
  readonly columns = undefined;
  readonly #fd: 1 | 2;
  #closed = false;
  #fallback: StreamOutput | undefined;

  constructor(fd: 1 | 2) {
    this.#fd = fd;
  }

  get closed(): boolean {
    return this.#closed || this.#fallback?.closed === true;
  }

  write(text: string): Promise<void> | void {
    if (this.#fallback) return this.#fallback.write(text);
    if (this.#closed) return;
    const bytes = Buffer.from(text);
    let written = 0;
    while (written < bytes.length) {
      try {
        written += writeSync(this.#fd, bytes, written);
      } catch (error) {
        if (hasCode(error, "EPIPE", "EOF")) {
          this.#closed = true;
          return;
        }
        if (!hasCode(error, "EAGAIN")) throw ioError("write to", this.#fd === 1 ? "stdout" : "stderr", error);
        // A full non-blocking pipe: only the stream can wait for its reader.
        this.#fallback = new StreamOutput(this.#fd);
        return this.#fallback.write(bytes.subarray(written).toString());
      }
    }
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
