import { readFile } from "node:fs";
import { IoError, ioError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import type { InputFile } from "./resolve-inputs.ts";

/** Enough to keep the disk busy while one file is checked; more would only hold texts in memory. */
const readAhead = 16;

/** Reads the files in order, a few ahead; a file that cannot be read yields its error. */
export async function* readInputs(
  files: readonly InputFile[],
  io: CliIo,
): AsyncGenerator<readonly [file: InputFile, content: Uint8Array | Error]> {
  const pending: Promise<Uint8Array | Error>[] = [];
  let started = 0;
  for (const file of files) {
    while (started < files.length && pending.length < readAhead) {
      const next = files[started++];
      if (next) pending.push(readInput(next, io));
    }
    const content = await pending.shift();
    if (content) yield [file, content];
  }
}

function readInput(file: InputFile, io: CliIo): Promise<Uint8Array | Error> {
  const { path, absolute } = file;
  if (absolute === undefined) {
    return io.readStdin().catch((error: unknown) => (error instanceof IoError ? error : ioError("read", path, error)));
  }
  // The callback form costs half of what the promise form does.
  return new Promise((resolve) => {
    try {
      readFile(absolute, (error, data) => resolve(error ? ioError("read", path, error) : data));
    } catch (error) {
      resolve(ioError("read", path, error));
    }
  });
}
