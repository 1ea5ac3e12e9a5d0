import { closeSync, openSync, writeSync } from "node:fs";
import { ioError } from "./errors.ts";
import type { CliOutput } from "./io.ts";

/** Small writes are gathered up to this many characters. */
const batchSize = 64 * 1024;

/** Where the findings go. */
export interface ReportWriter {
  /** True when nobody reads any more. */
  readonly closed: boolean;
  write(text: string): Promise<void> | void;
  /** Writes what is still gathered. */
  finish(): Promise<void>;
}

/** Gathers small writes to stdout. */
export function writeToOutput(output: CliOutput): ReportWriter {
  let gathered = "";
  const flush = (): Promise<void> | void => {
    const text = gathered;
    gathered = "";
    if (text !== "") return output.write(text);
  };
  return {
    get closed() {
      return output.closed;
    },
    write(text) {
      gathered += text;
      // On a terminal, findings appear when they are found.
      if (gathered.length >= batchSize || output.isTTY) return flush();
    },
    async finish() {
      await flush();
    },
  };
}

/**
 * Opens a file for the findings; what it held is gone.
 *
 * @throws IoError when it cannot be opened, and from `write` and `finish` when it cannot be written.
 */
export function writeToFile(path: string, shownPath: string): ReportWriter {
  let gathered = "";
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw ioError("write", shownPath, error);
    }
  };
  const fd = attempt(() => openSync(path, "w"));
  const flush = (): void => {
    const bytes = Buffer.from(gathered);
    gathered = "";
    attempt(() => {
      for (let written = 0; written < bytes.length;) written += writeSync(fd, bytes, written);
    });
  };
  return {
    closed: false,
    write(text) {
      gathered += text;
      if (gathered.length >= batchSize) flush();
    },
    async finish() {
      flush();
      attempt(() => closeSync(fd));
    },
  };
}
