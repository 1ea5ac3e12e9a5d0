// Checks what is ready for the public schema catalog (SchemaStore): the entries, their patterns and test files, the way the
// catalog checks them. `--write FOLDER` then puts all into a checkout of the catalog and prints what goes into its lists.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { schemaText } from "../src/schema/schema-text.ts";
import type { JsonSchema } from "../src/schema/json-schema.ts";
import {
  type CatalogCase,
  type CatalogEntry,
  type CatalogKind,
  caseProblem,
  catalogFile,
  catalogKinds,
  catalogOptions,
  catalogSchema,
  compileForCatalog,
  entryProblems,
  patternProblems,
  readCases,
  readEntry,
  readPaths,
} from "./support/catalog.ts";

const { values } = parseArgs({ options: { write: { type: "string" } } });
for (const kind of catalogKinds) check(kind);

function check(kind: CatalogKind): void {
  const entry = readEntry(kind);
  const shipped = fileURLToPath(new URL(`../schema/${kind}.schema.json`, import.meta.url));
  const schema = catalogSchema(JSON.parse(readFileSync(shipped, "utf8")) as JsonSchema, entry);
  const cases = readCases(entry);
  const paths = readPaths(kind);
  const { validate, lenient } = compileForCatalog(schema);
  const problems = [
    ...entryProblems(entry),
    ...patternProblems(entry.fileMatch, paths),
    ...cases.flatMap((one) => caseProblem(one, entry, validate) ?? []),
  ];
  for (const problem of problems) console.error(`catalog: ${problem}`);
  if (problems.length > 0) process.exit(1);

  const accepted = cases.filter(({ valid }) => valid).length;
  console.log(
    `catalog: ${kind}: ${accepted} files accepted, ${cases.length - accepted} refused, ` +
      `${paths.matched.length} paths matched once, ${paths.others.length} left alone`,
  );
  if (lenient !== undefined) console.log(`catalog: ${kind}: in its lenient mode only: ${lenient}`);
  if (values.write !== undefined) write(values.write, { entry, schema, cases, lenient });
}

interface Ready {
  readonly entry: CatalogEntry;
  readonly schema: JsonSchema;
  readonly cases: readonly CatalogCase[];
  readonly lenient: string | undefined;
}

function write(checkout: string, { entry, schema, cases, lenient }: Ready): void {
  const files = [
    { path: `src/schemas/json/${catalogFile(entry)}`, text: schemaText(schema) },
    ...cases.map(({ path, text }) => ({ path, text })),
  ];
  for (const { path, text } of files) {
    const target = join(checkout, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  console.log(`catalog: ${files.length} files written. For src/api/json/catalog.json:`);
  console.log(JSON.stringify(entry, null, 2));
  console.log('For "options" in src/schema-validation.jsonc:');
  console.log(JSON.stringify({ [catalogFile(entry)]: catalogOptions(schema) }, null, 2));
  if (lenient !== undefined) console.log(`For "ajvNotStrictMode" in the same file: "${catalogFile(entry)}"`);
  for (const { name, url } of rivals(join(checkout, "src/api/json/catalog.json"), entry)) {
    console.log(
      `The entry "${name}" (${url}) claims a name or pattern of this one: it must give way, or this one must.`,
    );
  }
}

/** Entries of the catalog that cannot stand beside ours: names and patterns are unique there. */
function rivals(catalog: string, entry: CatalogEntry): CatalogEntry[] {
  if (!existsSync(catalog)) return [];
  const { schemas } = JSON.parse(readFileSync(catalog, "utf8")) as { schemas: CatalogEntry[] };
  return schemas.filter(
    ({ name, url, fileMatch }) =>
      url !== entry.url &&
      (name === entry.name || (fileMatch ?? []).some((pattern) => entry.fileMatch.includes(pattern))),
  );
}
