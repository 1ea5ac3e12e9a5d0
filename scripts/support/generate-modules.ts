import { isDeepStrictEqual } from "node:util";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SlimRoot, SlimSchemas } from "../../src/knowledge/slim-schema.ts";
import { slimSchema } from "../../src/knowledge/slim.ts";
import { tableInfo } from "../../src/models/registry.ts";
import { type RootName, roots } from "../../src/models/roots.ts";
import { rootSchema } from "../../src/schema/generate.ts";
import { settingsSchema } from "../../src/schema/generate-settings.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { mapSchema } from "../../src/schema/map-schema.ts";
import { published } from "../../src/schema/published.ts";
import { type GENERATED_MODULES, hashLine, modelsHash } from "./freshness.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Writes what is loaded of the models at run time: the slim schemas for the checks, and those with their prose. */
export function generateModules(): void {
  const names = Object.keys(roots) as RootName[];
  const described = Object.fromEntries(names.map((name) => [name, mapSchema(rootSchema(name), forReaders)]));
  writeModule("reference/key-schemas.js", { keySchemas: textsOf(described) });
  const files = Object.fromEntries(names.map((name) => [name, slimSchema(rootSchema(name))]));
  writeModule("knowledge/slim-schemas.js", {
    slimFiles: textsOf(files),
    slimSettings: textsOf({ settings: slimSchema(settingsSchema()) }),
  });
}

/** A node without what only the checks read, but for what tells where a key has no effect. */
function forReaders(node: JsonSchema): JsonSchema {
  const without = node["x-without-effect"];
  return { ...published(node), ...(without && { "x-without-effect": without }) };
}

function writeModule(file: (typeof GENERATED_MODULES)[number], constants: Readonly<Record<string, unknown>>): void {
  const lines = Object.entries(constants).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(`${root}src/${file}`, hashLine(modelsHash()) + lines.join(""));
}

/** Schemas as texts. What several have in common is written once. */
function textsOf(schemas: Readonly<Record<string, JsonSchema>>): SlimSchemas {
  const texts = new Map<string, string>();
  const slimRoots: Record<string, SlimRoot> = {};
  for (const [name, { definitions = {}, ...schema }] of Object.entries(schemas)) {
    for (const [definition, one] of Object.entries(definitions)) {
      const text = JSON.stringify(one);
      if ((texts.get(definition) ?? text) !== text) throw new Error(`two types are named ${definition}`);
      texts.set(definition, text);
    }
    const base = baseOf(name);
    const inherited = base === undefined ? {} : (schemas[base] as JsonSchema);
    const own: JsonSchema = {
      ...changes(inherited, schema),
      properties: changes(inherited.properties, schema.properties),
    };
    const names = schema["x-other-names"];
    if (names && base !== undefined) own["x-other-names"] = changedNames(inherited["x-other-names"], names);
    const model = new Map(Object.entries(roots)).get(name);
    const type = model && tableInfo(model._def as object)?.name;
    slimRoots[name] = { text: JSON.stringify(own), ...(type && { type }), ...(base !== undefined && { base }) };
  }
  // In the order of their names, types that are alike stand together: that packs better.
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { roots: slimRoots, definitions: `\n${sorted.map(([name, text]) => `${name}\t${text}\n`).join("")}` };
}

type OtherNames = NonNullable<JsonSchema["x-other-names"]>;

/** The other names of keys that are not the same in another file, by where people have them from. */
function changedNames(from: OtherNames = {}, to: OtherNames): OtherNames {
  return Object.fromEntries(Object.entries(to).map(([source, names]) => [source, changes(from[source], names)]));
}

/** The entries that are not the same in another object. */
function changes<T extends object>(from: T | undefined, to: T | undefined): T {
  const before = new Map(Object.entries(from ?? {}));
  return Object.fromEntries(
    Object.entries(to ?? {}).filter(([key, value]) => !isDeepStrictEqual(before.get(key), value)),
  ) as T;
}

/** The file whose keys another one has too. */
function baseOf(name: string): string | undefined {
  const model = new Map(Object.entries(roots)).get(name);
  const base = model && tableInfo(model._def as object)?.base;
  return Object.entries(roots).find(([, other]) => other === base)?.[0];
}
