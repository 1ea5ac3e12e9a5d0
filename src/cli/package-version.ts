import { join } from "node:path";
import { ioError } from "./errors.ts";
import { readRegularFile } from "../files/read-regular-file.ts";
import { packageRoot } from "./package-root.ts";

/**
 * The version of this package.
 *
 * @throws IoError when the package is incomplete.
 */
export function packageVersion(): string {
  const path = join(packageRoot(), "package.json");
  try {
    return (JSON.parse(readRegularFile(path).toString()) as { version: string }).version;
  } catch (error) {
    throw ioError("read", path, error);
  }
}
