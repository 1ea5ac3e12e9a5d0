import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { currentKnowledge } from "../knowledge/current.ts";
import type { TomlDocument } from "../toml/types.ts";
import { explain, type StructureOptions } from "./explain.ts";
import { passesGate } from "./gate.ts";

/** The structural findings of a document. */
export function validate(document: TomlDocument, options: StructureOptions = {}): Diagnostic[] {
  return passesGate(document.root) ? [] : explain(document, currentKnowledge().config, options);
}
