import type { Diagnostic, Effect } from "../diagnostics/diagnostic.ts";
import { type FileKind, kinds } from "./index.ts";

/**
 * Findings with the effect that they have in a kind of file: what Codex can do without, it drops instead of stopping, and
 * where strict mode has no say, what is ignored has no effect.
 */
export function judge(findings: Diagnostic[], name: FileKind): Diagnostic[] {
  const { broken, ignoresStrict } = kinds[name];
  if (broken.effect === "fatal" && !ignoresStrict) return findings;
  const effects: Partial<Record<Effect, Effect>> = { fatal: broken.effect, ...(ignoresStrict && { ignored: "inert" }) };
  return findings.map((finding) => ({ ...finding, effect: effects[finding.effect] ?? finding.effect }));
}
