// Writes the files that a new rule, table, format or kind of file begins with, which hold working examples to be replaced.
//
//   npm run new -- rule|table|format|kind NAME [--root FOLDER]
//
// A name may have folders, as in mcp/blank-value.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { newFormat } from "./new/format.ts";
import { newKind } from "./new/kind.ts";
import { NAME, type NewFile } from "./new/new-file.ts";
import { newRule } from "./new/rule.ts";
import { newTable } from "./new/table.ts";

const NEXT: Readonly<Record<string, string>> = {
  rule: "Write what it looks at and its fixture; then `npm run gen` and `npx vitest run test/rules test/fixtures.test.ts`.",
  table:
    "Write its keys, and add it as a field to the table that holds it; then `npm run gen` and `npx vitest run test/fixtures.test.ts`.",
  kind: "Write where it is read from, its model into src/models/roots.ts and its fixture; then `npm run gen` and `npx vitest run test/fixtures.test.ts`.",
  format: "Write what it prints and its test; then `npm run gen` and `npx vitest run test/cli/formats`.",
};
const makers: Readonly<Record<string, (name: string) => NewFile[]>> = {
  rule: newRule,
  table: newTable,
  format: newFormat,
  kind: newKind,
};

const { values, positionals } = parseArgs({
  options: { root: { type: "string", default: fileURLToPath(new URL("..", import.meta.url)) } },
  allowPositionals: true,
});
const [what = "", name = "", ...more] = positionals;
const make = makers[what];
if (!make || !NAME.test(name) || more.length > 0) {
  fail(`Usage: npm run new -- ${Object.keys(makers).join("|")} NAME; a name is like mcp/blank-value.`);
} else {
  const files = make(name).map(({ path, text }) => ({ path, file: resolve(values.root, path), text }));
  const there = files.find(({ file }) => existsSync(file));
  if (there) {
    fail(`${there.path} is there already.`);
  } else {
    for (const { path, file, text } of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`${path} written`);
    }
    console.log(NEXT[what]);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
