import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { lineDifference } from "./line-difference.ts";

/**
 * Writes generated files, or only compares them and prints what differs. Returns false when one is stale and stays so.
 *
 * @param files Paths from the top of the repository, and the text each must have.
 * @param check Write nothing.
 */
export function writeOrCheck(
  files: readonly { readonly path: string; readonly text: string }[],
  check: boolean,
): boolean {
  let areCurrent = true;
  for (const { path, text } of files) {
    const file = new URL(`../../${path}`, import.meta.url);
    const found = existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
    if (found === text) {
      console.log(`${path} is current`);
    } else if (check) {
      areCurrent = false;
      console.error(`${path} is stale: it differs from what would be generated.\n${lineDifference(found, text)}`);
    } else {
      writeFileSync(file, text);
      console.log(`${path} written`);
    }
  }
  return areCurrent;
}
