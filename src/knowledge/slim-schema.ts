import type { JsonSchema } from "../schema/json-schema.ts";
import { Linker, type TableShape } from "./shape.ts";

/** Schemas of whole files as texts of JSON, so that a run reads only the tables that a file has. */
export interface SlimSchemas<Root extends string = string> {
  readonly roots: Readonly<Record<Root, SlimRoot<Root>>>;
  /** What the roots refer to: for each a line with its name, a tab and its JSON. V8 loads one text fastest. */
  readonly definitions: string;
}

/** The schema of a whole file without its definitions. */
export interface SlimRoot<Root extends string = string> {
  readonly text: string;
  /** Codex's name of its type; undefined for a file of another program. */
  readonly type?: string;
  /** The root that this one is the same as but for what the text says. */
  readonly base?: Root;
}

/** All definitions, as texts of JSON, with their names. */
export function definitionsOf({ definitions }: SlimSchemas): [name: string, text: string][] {
  const lines = definitions.trim().split("\n");
  return lines.map((line) => line.split("\t") as [string, string]);
}

/** The shapes of whole files, each read when it is first asked for. */
export class SlimShapes<Root extends string> {
  readonly #roots: SlimSchemas<Root>["roots"];
  readonly #linker: Linker;
  readonly #schemas = new Map<Root, JsonSchema>();

  constructor({ roots, definitions }: SlimSchemas<Root>) {
    this.#roots = roots;
    this.#linker = new Linker((name) => {
      const text = definitions.split(`\n${name}\t`)[1]?.split("\n", 1)[0];
      return text === undefined ? undefined : (JSON.parse(text) as JsonSchema);
    });
  }

  root(root: Root): TableShape {
    return this.#linker.shape(this.#schema(root), this.#roots[root].type) as TableShape;
  }

  #schema(root: Root): JsonSchema {
    let schema = this.#schemas.get(root);
    if (!schema) {
      const { text, base } = this.#roots[root];
      schema = JSON.parse(text) as JsonSchema;
      if (base !== undefined) schema = extendedRoot(this.#schema(base), schema);
      this.#schemas.set(root, schema);
    }
    return schema;
  }
}

/** The schema of a file that has the keys of another one too. */
export function extendedRoot(base: JsonSchema, own: JsonSchema): JsonSchema {
  const { "x-other-names": added = {}, ...rest } = own;
  const names = { ...base["x-other-names"] };
  for (const [source, more] of Object.entries(added)) names[source] = { ...names[source], ...more };
  return { ...base, ...rest, "x-other-names": names, properties: { ...base.properties, ...own.properties } };
}
