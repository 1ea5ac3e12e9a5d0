import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, wherever this module ends up when bundled. */
export function packageRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  // The bundle has a `package.json` of its own, which only tells its module format.
  while (!existsSync(join(directory, "schema/config.schema.json")) && dirname(directory) !== directory) {
    directory = dirname(directory);
  }
  return directory;
}
