import { fileURLToPath } from "node:url";

/**
 * Path of a file of `dist/`. A test that runs what is built asks for it here: the set-up of the tests brings `dist/` up to
 * date before files that import this module.
 */
export function builtFile(path: string): string {
  return fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
}
