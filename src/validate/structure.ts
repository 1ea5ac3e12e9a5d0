import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../resolve/place.ts";
import { checkValue } from "./check-value.ts";
import { Findings } from "./findings.ts";
import { holdsRelativePath } from "./relative-path.ts";

/**
 * All structural findings of a file: what its values are against what Codex's types want, quirks of Codex's deserializer
 * included. Where a document has syntax errors, missing keys are not reported.
 */
export function structuralFindings(root: Place): Diagnostic[] {
  const findings = new Findings();
  if (root.declared) checkValue(root, root.declared, findings);
  return withClashesResolved(findings.list, root);
}

/**
 * Where Codex has a path to resolve, it reads the file a second time, before older spellings are renamed: two spellings of
 * one key then stop it.
 */
function withClashesResolved(found: Diagnostic[], root: Place): Diagnostic[] {
  const clashes = found.some(({ code, effect }) => code === "duplicate-alias" && effect === "ignored");
  if (!clashes || !holdsRelativePath(root)) return found;
  return found.map((one) => (one.code === "duplicate-alias" ? { ...one, effect: "fatal", severity: "error" } : one));
}
