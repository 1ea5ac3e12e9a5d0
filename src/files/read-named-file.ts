import { ioError } from "./io-error.ts";
import { readRegularFile } from "./read-regular-file.ts";

/**
 * Reads a regular file for somebody who knows it by another path.
 *
 * @param shownPath What an error calls it; default: the path.
 * @throws IoError
 */
export function readNamedFile(path: string, shownPath: string = path): Buffer {
  try {
    return readRegularFile(path);
  } catch (error) {
    throw ioError("read", shownPath, error);
  }
}

/** The same; undefined where there is no such file. */
export function readIfThere(path: string, shownPath: string = path): Buffer | undefined {
  try {
    return readRegularFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw ioError("read", shownPath, error);
  }
}
