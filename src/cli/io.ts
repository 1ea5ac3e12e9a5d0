import type { Worker } from "node:worker_threads";

/** Where text goes. */
export interface CliOutput {
  readonly isTTY: boolean;
  /** Width of the terminal in characters; undefined when it is not a terminal. */
  readonly columns: number | undefined;
  /** True once the reader has gone (`| head`); what is written after that is dropped. */
  readonly closed: boolean;
  /** Writes the text at once; the promise resolves when more may be written. */
  write(text: string): Promise<void> | void;
}

/** Threads beside the main one. */
export interface CliThreads {
  /** How many of them have a processor to run on. */
  readonly most: number;
  /** Starts some that check files. */
  start(count: number, data: object): Promise<readonly Worker[]>;
}

/** All that the command line needs from its surroundings. */
export interface CliIo {
  readonly stdout: CliOutput;
  readonly stderr: CliOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Absolute path of the user's home directory. */
  readonly home: string;
  /** Rejects with an UnreadableError where there is no end of it. */
  readStdin(): Promise<Uint8Array>;
  /** Other threads for large runs; undefined where there are none. */
  readonly threads?: CliThreads;
}
