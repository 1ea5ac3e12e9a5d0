import { IoError, ioError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { readRegularFile } from "../../files/read-regular-file.ts";
import type { InputFile } from "./resolve-inputs.ts";

/** So many files are read before signals get a hearing. */
const AT_A_TIME = 64;

/** Reads the files in order, each when it is its turn; a file that cannot be read yields its error. */
export async function* readInputs(
  files: readonly InputFile[],
  io: CliIo,
): AsyncGenerator<readonly [file: InputFile, content: Uint8Array | Error]> {
  for (const [index, file] of files.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) await new Promise((resolve) => setImmediate(resolve));
    yield [file, file.absolute === undefined ? await readStdin(file, io) : readInput(file.path, file.absolute)];
  }
}

function readStdin({ path }: InputFile, io: CliIo): Promise<Uint8Array | Error> {
  return io.readStdin().catch((error: unknown) => (error instanceof IoError ? error : ioError("read", path, error)));
}

/**
 * Reads a file. For many small files, waiting costs less than being called back.
 *
 * @param path The path as it is shown.
 * @param limit How many bytes it may have.
 * @returns Its bytes, or why it cannot be read.
 */
export function readInput(path: string, absolute: string, limit?: number): Uint8Array | Error {
  try {
    return readRegularFile(absolute, limit);
  } catch (error) {
    return ioError("read", path, error);
  }
}
