import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import type { LintOptions } from "../lint-options.ts";
import type { TomlDocument } from "../toml/types.ts";
import { FixRun } from "./fix-run.ts";
import { standingOf } from "./standing.ts";

/**
 * Findings with fixes that keep their word: each was tried. One that would let Codex do more, or change something else,
 * is not safe; one that would leave its finding or bring a worse one is left out, and its title becomes the hint.
 *
 * @param options Those that the findings were made with.
 */
export function triedFixes(
  document: TomlDocument,
  findings: readonly Diagnostic[],
  options: LintOptions,
): readonly Diagnostic[] {
  if (!findings.some(({ fix }) => fix)) return findings;
  const base = standingOf(document, options, findings);
  const run = new FixRun(document, options);
  const good = { safe: new Set<Diagnostic>(), any: new Set<Diagnostic>() };
  for (const choice of ["safe", "any"] as const) {
    const open = findings.filter((finding) => !good.safe.has(finding));
    run.tryFixes(base, open, choice, (_, { fixes }) => {
      for (const { diagnostic } of fixes) good[choice].add(diagnostic);
      return true;
    });
  }
  return findings.map((finding) => {
    const { fix, ...rest } = finding;
    if (!fix || good.safe.has(finding)) return finding;
    return good.any.has(finding) ? withUnsafe(rest, fix) : withoutFix(finding);
  });
}

/** A finding as it is without its way out. */
export function leaveOutFix(finding: Diagnostic): Diagnostic {
  const { fix, ...rest } = finding;
  return fix ? rest : finding;
}

/** A finding with its way out in words only. */
export function withoutFix(finding: Diagnostic): Diagnostic {
  const { fix, ...rest } = finding;
  return fix ? { hint: `${fix.title}.`, ...rest } : finding;
}

function withUnsafe(finding: Omit<Diagnostic, "fix">, fix: Fix): Diagnostic {
  return { ...finding, fix: { ...fix, safe: false } };
}
