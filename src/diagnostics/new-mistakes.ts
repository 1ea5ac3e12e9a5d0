import type { Diagnostic } from "./diagnostic.ts";

/** Codes of what Codex accepts without effect, and what nobody sets on purpose. */
const POINTLESS: ReadonlySet<string> = new Set(["unknown-key", "user-only-key"]);

/** The findings about a text that there were not before an edit, wherever they have moved. */
export function newFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(before.map(identity));
  return after.filter((finding) => !known.has(identity(finding)));
}

/** Whether a finding says that an edit was a mistake: Codex stops at it, or leaves something out. */
export function isMistake({ effect, code }: Pick<Diagnostic, "effect" | "code">): boolean {
  return effect === "fatal" || effect === "dropped" || effect === "ignored" || POINTLESS.has(code);
}

function identity({ code, path, message }: Diagnostic): string {
  return JSON.stringify([code, path, message]);
}
