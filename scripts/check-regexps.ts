// Refuses regular expressions in `src` that are not linear in the length of the text, which may be a whole file.
import { findRegExps } from "./support/find-regexps.ts";
import { slownessOf } from "./support/slow-regexps.ts";
import { sources } from "./support/sources.ts";

/** Made of parts that are read by themselves; a test reads the whole. */
// Those of the models are literals there, and are looked at there.
const PUT_TOGETHER = new Set(["src/secrets/token-forms.ts", "src/models/texts.ts", "src/validate/text-bounds.ts"]);

const files = new Map(sources().map(({ name, content }) => [name, content]));
let count = 0;
const problems: string[] = [];
for (const [name, content] of files) {
  for (const { place, source, flags, text } of findRegExps(name, content, (imported) => files.get(imported))) {
    count++;
    if (source !== undefined) for (const why of slownessOf(source, flags)) problems.push(`${place}: ${why}\n  ${text}`);
    else if (!PUT_TOGETHER.has(name)) problems.push(`${place}: this cannot be read; make it of constants\n  ${text}`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`Found ${problems.length} slow ones among ${count} regular expressions.`);
if (problems.length > 0) process.exitCode = 1;
