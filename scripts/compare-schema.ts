// Compares the structure of the generated schema with that of another schema file, prose left out.
//
//   npx tsx scripts/compare-schema.ts FILE
//
// Walks both along their keys: `*` stands for user-chosen keys, `[]` for items. Prints the keys that only one of them
// has, and differences in types, enumerations, bounds and required keys.
import { readFileSync } from "node:fs";
import { configSchema } from "../src/schema/generate.ts";
import type { JsonSchema } from "../src/schema/json-schema.ts";

/** What a schema says about one place, its references and unions resolved. */
interface Place {
  readonly types: Set<string>;
  readonly values: Set<string>;
  readonly bounds: Set<string>;
  readonly required: Set<string>;
  readonly names: Set<string>;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npx tsx scripts/compare-schema.ts FILE");
  process.exit(2);
}
const ours = places(configSchema());
const theirs = places(JSON.parse(readFileSync(file, "utf8")) as JsonSchema);
const lines: string[] = [];
for (const path of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
  const [left, right] = [ours.get(path), theirs.get(path)];
  if (!right) lines.push(...(ours.has(path) && theirs.has(parent(path)) ? [`+ ${path}: only here`] : []));
  else if (!left) lines.push(...(ours.has(parent(path)) ? [`- ${path}: only in the other`] : []));
  else for (const aspect of ["types", "values", "bounds", "required"] as const) compare(path, aspect, left, right);
}
console.log(lines.join("\n"));
const names = (of: Map<string, Place>) => new Set([...of.values()].flatMap((place) => [...place.names]));
const [mine, other] = [names(ours), names(theirs)];
const shared = [...mine].filter((name) => other.has(name)).length;
console.log(
  `${lines.length} differences; ${shared} definitions have the same name, of ${mine.size} here and ${other.size} there`,
);

function compare(path: string, aspect: "types" | "values" | "bounds" | "required", left: Place, right: Place): void {
  const only = (a: Set<string>, b: Set<string>) => [...a].filter((value) => !b.has(value)).sort();
  const added = only(left[aspect], right[aspect]);
  const gone = only(right[aspect], left[aspect]);
  if (added.length === 0 && gone.length === 0) return;
  lines.push(
    `~ ${path || "(root)"}: ${aspect} ${[...added.map((one) => `+${one}`), ...gone.map((one) => `-${one}`)].join(" ")}`,
  );
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function places(root: JsonSchema): Map<string, Place> {
  const found = new Map<string, Place>();
  visit(root, "", []);
  return found;

  function visit(schema: JsonSchema | boolean, path: string, around: readonly string[]): void {
    if (typeof schema === "boolean") return;
    const place = found.get(path) ?? {
      types: new Set(),
      values: new Set(),
      bounds: new Set(),
      required: new Set(),
      names: new Set(),
    };
    found.set(path, place);
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
      place.names.add(name);
      const definition = root.definitions?.[name];
      if (definition && !around.includes(name)) visit(definition, path, [...around, name]);
    }
    // Conditions between keys stand beside `properties` and describe no place of their own.
    const isTable = schema.properties !== undefined || schema.type === "object";
    const options = isTable ? [] : [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    for (const option of options) visit(option, path, around);
    for (const type of [schema.type ?? []].flat()) place.types.add(type);
    for (const value of schema.enum ?? []) place.values.add(JSON.stringify(value));
    if (schema.const !== undefined) place.values.add(JSON.stringify(schema.const));
    for (const bound of ["minimum", "maximum", "exclusiveMinimum", "minLength", "minItems"] as const) {
      const value = schema[bound];
      // A bound that the type has anyway says nothing.
      if (value !== undefined) place.bounds.add(`${bound}=${value}`);
    }
    for (const key of schema.required ?? []) place.required.add(key);
    for (const [key, property] of Object.entries(schema.properties ?? {})) visit(property, `${path}/${key}`, around);
    if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties, `${path}/*`, around);
    if (schema.items) visit(schema.items, `${path}/[]`, around);
  }
}
