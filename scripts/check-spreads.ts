// Refuses calls in `src` that get a list of any length as their arguments: a long one fills the stack.
import { findSpreads } from "./support/find-spreads.ts";
import { sources } from "./support/sources.ts";

/** Calls with short lists, and why they are short. */
const SHORT: Readonly<Record<string, string>> = {
  "src/auth/with-provider-auth.ts: fetch(...request.next(authorizationValue(token.reveal())))": "two arguments",
  "src/cli/commands/help.ts: Math.max(...rows.map(([name]) => name.length))": "what the command's own help lists",
  "src/text/excerpt.ts: paint(...annotation.styles)": "styles of our own",
  "src/cli/text/unified-diff.ts: paint(...styles)": "styles of our own",
  "src/validate/advice/other-name.ts: entry.root.child(...path)": "a path in the models",
};

const problems: string[] = [];
const used = new Set<string>();
for (const { name, content } of sources()) {
  for (const { line, text } of findSpreads(name, content)) {
    const key = `${name}: ${text}`;
    if (Object.hasOwn(SHORT, key)) used.add(key);
    else problems.push(`${name}:${line}: the list may be long; add its items one by one\n  ${text}`);
  }
}
for (const key of Object.keys(SHORT)) if (!used.has(key)) problems.push(`${key} is not there any more`);
for (const problem of problems) console.error(problem);
console.log(`Found ${problems.length} calls with lists of any length, and ${used.size} with short ones.`);
if (problems.length > 0) process.exitCode = 1;
