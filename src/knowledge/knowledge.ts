import type { JsonSchema } from "../schema/json-schema.ts";
import { Linker, type TableShape } from "./shape.ts";

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
}

/** Reads the knowledge from a schema that the models were converted to. */
export function knowledgeOf(schema: JsonSchema): Knowledge {
  const version = schema["x-codex-version"];
  if (version === undefined) throw new Error("the schema does not name the release that it describes");
  return { version, config: Linker.of(schema).shape(schema, "ConfigToml") as TableShape };
}
