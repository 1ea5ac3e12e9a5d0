import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import type { CliIo } from "../io.ts";
import { packageVersion } from "../package-version.ts";

/** Prints the version of this package and of the Codex release that it describes. */
export async function printVersion(io: CliIo): Promise<number> {
  await io.stdout.write(`codex-config ${packageVersion()} (Codex ${CODEX_VERSION})\n`);
  return 0;
}
