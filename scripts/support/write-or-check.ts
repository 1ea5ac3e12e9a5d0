import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { lineDifference } from "./line-difference.ts";

/**
 * Writes generated files. When the command line holds `--check` it writes nothing instead, prints what differs and the
 * command to run, and makes the process fail.
 *
 * @param files Paths from the top of the repository, and the text each must have.
 * @param command The npm script that generates them.
 */
export function writeOrCheck(
  files: readonly { readonly path: string; readonly text: string }[],
  command: string,
): void {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } }, strict: false });
  let stale = 0;
  for (const { path, text } of files) {
    const file = new URL(`../../${path}`, import.meta.url);
    const found = existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
    if (found === text) {
      console.log(`${path} is current`);
    } else if (values["check"]) {
      stale++;
      console.error(`${path} is stale: it differs from what would be generated.\n${lineDifference(found, text)}`);
    } else {
      writeFileSync(file, text);
      console.log(`${path} written`);
    }
  }
  if (stale === 0) return;
  console.error(`Run \`npm run ${command}\` and commit the result.`);
  process.exitCode = 1;
}
