import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** The way out of a finding in words, for formats that have no place of their own for it; undefined without any. */
export function adviceText({ hint, fix }: Pick<Diagnostic, "hint" | "fix">): string | undefined {
  const fixText = fix && `${fix.safe ? "Fix" : "Unsafe fix"}: ${fix.title}.`;
  if (fix && hint === `${fix.title}.`) return fixText;
  return hint === undefined ? fixText : fixText === undefined ? hint : `${hint} ${fixText}`;
}

/** What a finding says, with the way out of it. */
export function fullText(diagnostic: Diagnostic): string {
  const advice = adviceText(diagnostic);
  return advice === undefined ? diagnostic.message : `${diagnostic.message} ${advice}`;
}
