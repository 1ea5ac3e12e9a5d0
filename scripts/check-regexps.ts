// Refuses regular expressions in `src` that are not linear in the length of the text, which may be a whole file.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findRegExps } from "./support/find-regexps.ts";
import { slownessOf } from "./support/slow-regexps.ts";

/** Made of parts that are read by themselves; a test reads the whole. */
const PUT_TOGETHER = new Set(["src/secrets/token-forms.ts"]);

const root = fileURLToPath(new URL("../", import.meta.url));
const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" }).map(
  (name) => `src/${name.replaceAll("\\", "/")}`,
);
let count = 0;
const problems: string[] = [];
for (const name of files.filter((file) => file.endsWith(".ts")).sort()) {
  for (const { place, source, flags, text } of findRegExps(name, readFileSync(`${root}${name}`, "utf8"))) {
    count++;
    if (source !== undefined) for (const why of slownessOf(source, flags)) problems.push(`${place}: ${why}\n  ${text}`);
    else if (!PUT_TOGETHER.has(name)) problems.push(`${place}: this cannot be read; make it of constants\n  ${text}`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`Found ${problems.length} slow ones among ${count} regular expressions.`);
if (problems.length > 0) process.exitCode = 1;
