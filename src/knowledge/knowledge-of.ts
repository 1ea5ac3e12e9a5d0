import type { RootName } from "../models/roots.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import type { Knowledge } from "./knowledge.ts";
import { type TableShape, wholeShape } from "./shape.ts";

/**
 * Reads the knowledge from schemas that the models were converted to.
 *
 * @param config That of `config.toml`.
 * @param others Those of other files; without that of a file, none of its kind can be checked.
 */
export function knowledgeOf(
  config: JsonSchema,
  others: Readonly<Partial<Record<RootName, JsonSchema>>> = {},
): Knowledge {
  const version = config["x-codex-version"];
  if (version === undefined) throw new Error("the schema does not name the release that it describes");
  const schemas = { ...others, config };
  const shapes = new Map<RootName, TableShape>();
  const root = (name: RootName): TableShape => {
    const shape = shapes.get(name) ?? shapeOf(name, schemas[name]);
    shapes.set(name, shape);
    return shape;
  };
  return { version, config: root("config"), root, roots: Object.keys(schemas) as RootName[] };
}

function shapeOf(name: RootName, schema: JsonSchema | undefined): TableShape {
  if (!schema) throw new Error(`nothing is known of ${name} in this release`);
  return wholeShape(schema);
}
