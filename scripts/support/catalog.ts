import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv, type Options, type ValidateFunction } from "ajv";
import picomatch from "picomatch";
import { parse } from "smol-toml";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { mapSchema } from "../../src/schema/map-schema.ts";

const FOLDER = fileURLToPath(new URL("../catalog/", import.meta.url));

/** One entry of the public schema catalog. */
export interface CatalogEntry {
  readonly name: string;
  readonly description: string;
  readonly fileMatch: readonly string[];
  readonly url: string;
}

/** The kinds of files that the catalog is to have an entry for; each is the name of a schema of this package. */
export const catalogKinds = ["config", "agent-role", "requirements", "environments", "hooks-json"] as const;
export type CatalogKind = (typeof catalogKinds)[number];

/** A file that the catalog tests the schema with. */
export interface CatalogCase {
  /** Where it goes in the catalog's repository. */
  readonly path: string;
  readonly text: string;
  /** Whether the schema must accept it. */
  readonly valid: boolean;
}

/** What the catalog must be told about a schema, in the form of its schema-validation.jsonc. */
export interface CatalogOptions {
  readonly unknownFormat: readonly string[];
  readonly unknownKeywords: readonly string[];
}

export function readEntry(kind: CatalogKind): CatalogEntry {
  return JSON.parse(readFileSync(join(FOLDER, `entries/${kind}.json`), "utf8")) as CatalogEntry;
}

/** Paths that the entry's patterns must match, and some that they must not. */
export function readPaths(kind: CatalogKind): {
  readonly matched: readonly string[];
  readonly others: readonly string[];
} {
  return JSON.parse(readFileSync(join(FOLDER, `paths/${kind}.json`), "utf8")) as ReturnType<typeof readPaths>;
}

/** The file name of the schema in the catalog, which names the folders of its tests too. */
export function catalogFile(entry: CatalogEntry): string {
  return basename(new URL(entry.url).pathname);
}

export function readCases(entry: CatalogEntry): CatalogCase[] {
  const name = catalogFile(entry).replace(/\.json$/, "");
  return ["src/test", "src/negative_test"].flatMap((kind) =>
    readdirSync(join(FOLDER, kind, name)).map((file) => ({
      path: `${kind}/${name}/${file}`,
      text: readFileSync(join(FOLDER, kind, name, file), "utf8"),
      valid: kind === "src/test",
    })),
  );
}

/** The schema as the catalog hosts it: known by its address there. */
export function catalogSchema(schema: JsonSchema, entry: CatalogEntry): JsonSchema {
  const { $schema, $id: _, ...rest } = schema;
  return { ...($schema !== undefined && { $schema }), $id: entry.url, ...rest };
}

/** The formats and keywords of the schema that the catalog's validator does not know by itself. */
export function catalogOptions(schema: JsonSchema): CatalogOptions {
  const ajv = new Ajv();
  const formats = new Set<string>();
  const keywords = new Set<string>();
  mapSchema(schema, (node) => {
    if (node.format !== undefined) formats.add(node.format);
    for (const keyword of Object.keys(node)) if (!ajv.RULES.keywords[keyword]) keywords.add(keyword);
    return node;
  });
  return { unknownFormat: [...formats].toSorted(), unknownKeywords: [...keywords].toSorted() };
}

/** A schema as the catalog's own check compiles it, with no format or keyword allowed but what is declared. */
export interface CompiledForCatalog {
  readonly validate: ValidateFunction;
  /** Why the catalog must list the schema as one for its lenient mode; undefined when it passes in full strict mode. */
  readonly lenient: string | undefined;
}

/**
 * Compiles the schema in the catalog's full strict mode, or else in its lenient one.
 *
 * @throws Error when the schema fits neither mode.
 */
export function compileForCatalog(schema: JsonSchema): CompiledForCatalog {
  try {
    return { validate: compile(schema, { strict: true }), lenient: undefined };
  } catch (error) {
    const options = { strictTypes: false, strictTuples: false, allowMatchingProperties: true };
    return { validate: compile(schema, options), lenient: error instanceof Error ? error.message : String(error) };
  }
}

function compile(schema: JsonSchema, options: Options): ValidateFunction {
  const ajv = new Ajv(options);
  const { unknownFormat, unknownKeywords } = catalogOptions(schema);
  for (const format of unknownFormat) ajv.addFormat(format, true);
  for (const keyword of unknownKeywords) ajv.addKeyword(keyword);
  return ajv.compile(schema);
}

/** What is wrong with a test file, in the catalog's eyes; undefined when nothing is. */
export function caseProblem(
  { path, text, valid }: CatalogCase,
  entry: CatalogEntry,
  validate: ValidateFunction,
): string | undefined {
  const pragma = `#:schema ../../schemas/json/${catalogFile(entry)}`;
  const isJson = path.endsWith(".json");
  if (!isJson && !text.startsWith(`${pragma}\n\n`))
    return `${path}: the first line must be \`${pragma}\`, a blank one must follow`;
  const accepted = validate(isJson ? JSON.parse(text) : parse(text));
  if (accepted === valid) return undefined;
  const [error] = validate.errors ?? [];
  return `${path}: ${valid ? `refused: ${error?.instancePath ?? ""} ${error?.message ?? ""}` : "accepted"}`;
}

/** What breaks the catalog's rules for an entry. */
export function entryProblems(entry: CatalogEntry): string[] {
  const problems: string[] = [];
  for (const property of ["name", "description"] as const) {
    if (/[,. \t-]$/.test(entry[property])) problems.push(`${property} ends in a mark or space`);
    if (/schema|\n/i.test(entry[property])) problems.push(`${property} has a line break or the word "schema"`);
  }
  if (!/^https:\/\/www\.schemastore\.org\/[a-z-]+\.json$/.test(entry.url))
    problems.push("url is not one of the catalog");
  for (const pattern of entry.fileMatch) {
    if (!pattern.startsWith("**/")) problems.push(`${pattern} does not start with **/`);
  }
  return problems;
}

/** What is wrong with the patterns: a path that none, or more than one, matches, or that one should not. */
export function patternProblems(patterns: readonly string[], paths: ReturnType<typeof readPaths>): string[] {
  const matchers = patterns.map((pattern) => ({ pattern, matches: picomatch(pattern, { dot: true }) }));
  const hits = (path: string): string[] => matchers.flatMap(({ pattern, matches }) => (matches(path) ? [pattern] : []));
  const used = new Set(paths.matched.flatMap(hits));
  return [
    ...paths.matched.flatMap((path) => (hits(path).length === 1 ? [] : [`${path}: matched by ${hits(path).length}`])),
    ...paths.others.flatMap((path) => hits(path).map((pattern) => `${path}: matched by ${pattern}`)),
    ...patterns.filter((pattern) => !used.has(pattern)).map((pattern) => `${pattern}: matches no path`),
  ];
}
