import type { JsonSchema } from "../schema/json-schema.ts";
import { type Definitions, Linker, type TableShape } from "./shape.ts";

/** A schema as texts of JSON, so that a run reads only the tables that a file has. */
export interface SlimSchema {
  /** The schema without its definitions. */
  readonly root: string;
  readonly definitions: Readonly<Record<string, string>>;
}

/** The shape of a whole file, with its release, from the texts of a schema. */
export function readSlimSchema(
  { root, definitions }: SlimSchema,
  name: string,
): { readonly shape: TableShape; readonly version: string } {
  const find: Definitions = (definition) => {
    const text = Object.hasOwn(definitions, definition) ? definitions[definition] : undefined;
    return text === undefined ? undefined : (JSON.parse(text) as JsonSchema);
  };
  const schema = JSON.parse(root) as JsonSchema;
  return { shape: new Linker(find).shape(schema, name) as TableShape, version: schema["x-codex-version"] ?? "" };
}
