import type { JsonSchema } from "../schema/json-schema.ts";
import { commentLines, firstSentence, keyComment } from "./key-comment.ts";
import { sampleName, sampleValue } from "./sample-value.ts";
import { type SchemaShape, isCurrent, isTable, itemTables, shapesOf } from "./schema-shape.ts";
import { isRecord, tomlKey, tomlValue } from "./toml-value.ts";

interface Context {
  readonly root: JsonSchema;
  /** True where Codex ignores the keys that only a user's own configuration may set. */
  readonly project: boolean;
  /** Definitions that are written out already, with the header of the table. */
  readonly written: Map<string, string>;
  readonly lines: string[];
}

/**
 * Every key of the configuration, commented out, each with what it does, its type, choices and default. Keys that are
 * deprecated or have no effect any more are left out.
 *
 * @param root The JSON Schema of `config.toml`.
 */
export function fullConfigLines(root: JsonSchema, project: boolean): string[] {
  const context: Context = { root, project, written: new Map(), lines: [] };
  writeKeys({ schema: root, name: undefined }, [], context);
  return context.lines;
}

/** The keys of a table, then the tables in it: TOML wants them in this order. */
function writeKeys({ schema }: SchemaShape, path: readonly string[], context: Context): void {
  const { root, project, lines } = context;
  const tables: (() => void)[] = [];
  for (const [name, key] of Object.entries(schema.properties ?? {})) {
    if (!isCurrent(key) || (project && key["x-user-only"])) continue;
    const shapes = shapesOf(key, root);
    const scalars = shapes.filter((shape) => !isNested(shape, root));
    const value = sampleValue(name, key, scalars, root);
    if (scalars.length > 0 && value !== undefined) {
      const comment = commentLines(keyComment(key, scalars, schema.required?.includes(name) === true));
      if (isRecord(value)) tables.push(() => writeValues(value, [...path, name], comment, lines));
      else {
        for (const line of comment) lines.push(line);
        lines.push(`#${tomlKey(name)} = ${tomlValue(value)}`, "");
      }
    }
    for (const shape of shapes.filter((candidate) => isNested(candidate, root))) {
      tables.push(() => writeNested(shape, [...path, name], key.description, context));
    }
  }
  const { additionalProperties: others } = schema;
  const named = typeof others === "object" ? shapesOf(others, root).filter((shape) => isNested(shape, root)) : [];
  for (const shape of named) writeNested(shape, [...path, sampleName(schema)], shape.schema.description, context);
  for (const write of tables) write();
}

/** A table of plain values. It has a header, as Codex destroys tables in braces that stand below a comment. */
function writeValues(
  values: Readonly<Record<string, unknown>>,
  path: readonly string[],
  comment: readonly string[],
  lines: string[],
): void {
  for (const line of comment) lines.push(line);
  lines.push(`#[${path.map(tomlKey).join(".")}]`);
  for (const [name, value] of Object.entries(values)) lines.push(`#${tomlKey(name)} = ${tomlValue(value)}`);
  lines.push("");
}

/** True for what is written as a table of its own: tables, tables by name, and lists of tables. */
function isNested(shape: SchemaShape, root: JsonSchema): boolean {
  if (itemTables(shape, root).length > 0) return true;
  if (!isTable(shape)) return false;
  const { properties = {}, additionalProperties: others } = shape.schema;
  if (Object.keys(properties).length > 0) return true;
  return typeof others !== "object" || shapesOf(others, root).some((value) => isNested(value, root));
}

function writeNested(
  shape: SchemaShape,
  path: readonly string[],
  description: string | undefined,
  context: Context,
): void {
  const items = itemTables(shape, context.root);
  if (items.length > 0) {
    for (const item of items) writeTable(item, path, `[[${path.map(tomlKey).join(".")}]]`, description, context);
    return;
  }
  const { properties = {}, additionalProperties: others } = shape.schema;
  const onlyByName =
    Object.keys(properties).length === 0 &&
    typeof others === "object" &&
    shapesOf(others, context.root).length > 0 &&
    Object.keys(others).length > 0;
  const values = Object.values(properties).filter(isCurrent);
  const isHollow =
    values.length > 0 &&
    values.every((key) => shapesOf(key, context.root).every((value) => isNested(value, context.root)));
  // `[mcp_servers]` itself holds nothing; `[mcp_servers.example]` does.
  if (onlyByName || isHollow) writeKeys(shape, path, context);
  else writeTable(shape, path, `[${path.map(tomlKey).join(".")}]`, description, context);
}

function writeTable(
  shape: SchemaShape,
  path: readonly string[],
  header: string,
  description: string | undefined,
  context: Context,
): void {
  const { lines, written } = context;
  const same = shape.name === undefined ? undefined : written.get(shape.name);
  if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
  for (const line of commentLines(firstSentence(description ?? shape.schema.description))) lines.push(line);
  if (same !== undefined) for (const line of commentLines(`Takes the keys of ${same}.`)) lines.push(line);
  lines.push(`#${header}`, "");
  if (same !== undefined) {
    writeRequired(shape, path, context);
    return;
  }
  if (shape.name !== undefined) written.set(shape.name, header);
  writeKeys(shape, path, context);
}

/** The keys without which a table is refused. */
function writeRequired(shape: SchemaShape, path: readonly string[], context: Context): void {
  const { required = [], properties = {} } = shape.schema;
  const kept = Object.fromEntries(Object.entries(properties).filter(([name]) => required.includes(name)));
  writeKeys({ ...shape, schema: { ...shape.schema, properties: kept, additionalProperties: false } }, path, context);
}
