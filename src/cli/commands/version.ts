import { join } from "node:path";
import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import { ioError } from "../errors.ts";
import { readRegularFile } from "../inputs/read-regular-file.ts";
import type { CliIo } from "../io.ts";
import { packageRoot } from "../package-root.ts";

/** Prints the version of this package and of the Codex release that it describes. */
export async function printVersion(io: CliIo): Promise<number> {
  await io.stdout.write(`codex-config ${packageVersion()} (Codex ${CODEX_VERSION})\n`);
  return 0;
}

function packageVersion(): string {
  const path = join(packageRoot(), "package.json");
  try {
    return (JSON.parse(readRegularFile(path).toString()) as { version: string }).version;
  } catch (error) {
    throw ioError("read", path, error);
  }
}
