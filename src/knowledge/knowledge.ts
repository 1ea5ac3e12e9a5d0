import type { RootName } from "../models/roots.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { Linker, type TableShape } from "./shape.ts";

export type { RootName };

/** What the models say of one release of Codex. Everything that depends on a release is read from here. */
export interface Knowledge {
  /** The release, as `codex --version` gives it. */
  readonly version: string;
  /**
   * The shape of a whole `config.toml`, which project files and profiles share.
   *
   * @internal
   */
  readonly config: TableShape;
  /**
   * The shape of a whole file.
   *
   * @internal
   */
  readonly root: (name: RootName) => TableShape;
}

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
  return { version, config: root("config"), root };
}

function shapeOf(name: RootName, schema: JsonSchema | undefined): TableShape {
  if (!schema) throw new Error(`nothing is known of ${name} in this release`);
  return Linker.of(schema).shape(schema) as TableShape;
}
