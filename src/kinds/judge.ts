import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type FileKind, kinds } from "./index.ts";
import type { Kind } from "./kind.ts";

/** Findings with the effect that they have in a kind of file: what Codex can do without, it drops instead of stopping. */
export function judge(findings: Diagnostic[], name: FileKind): Diagnostic[] {
  const kind: Kind = kinds[name];
  if (kind.broken === "fatal") return findings;
  return findings.map((finding) => (finding.effect === "fatal" ? { ...finding, effect: kind.broken } : finding));
}
