import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

/** A finding at the first place in `text` where `target` stands. */
export function diagnosticAt(text: string, target: string, fields: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: "unknown-key",
    effect: "ignored",
    severity: "warning",
    message: "Codex does not know this key.",
    path: [],
    range: rangeOf(text, target),
    ...fields,
  };
}

export function rangeOf(text: string, target: string): { start: number; end: number } {
  const start = text.indexOf(target);
  if (start < 0) throw new Error(`not in the text: ${target}`);
  return { start, end: start + target.length };
}
