import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ConfigFile } from "../resolve/config-file.ts";
import { passesGate } from "./gate.ts";
import { structuralFindings } from "./structure.ts";

/** The structural findings of a file. */
export function validate({ document, root }: ConfigFile): Diagnostic[] {
  return passesGate(document.root) ? [] : structuralFindings(root);
}
