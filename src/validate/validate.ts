import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import type { TomlDocument } from "../toml/types.ts";
import { explain, type StructureOptions } from "./explain.ts";
import { passesGate } from "./gate.ts";
import { Linker, type TableShape } from "./shape.ts";
import { slimSchemaText } from "./slim-schema.js";

let configShape: TableShape | undefined;

/** The shape of a whole `config.toml`; read from the schema once. */
export function rootShape(): TableShape {
  if (!configShape) {
    const schema = JSON.parse(slimSchemaText) as JsonSchema;
    configShape = new Linker(schema).shape(schema, "ConfigToml") as TableShape;
  }
  return configShape;
}

/** The structural findings of a document. */
export function validate(document: TomlDocument, options: StructureOptions = {}): Diagnostic[] {
  return passesGate(document.root) ? [] : explain(document, rootShape(), options);
}
