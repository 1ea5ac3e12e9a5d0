import type { RuleLevel } from "../lint-options.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Levels by code. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** What the level of a finding depends on. */
type Graded = Pick<Diagnostic, "code" | "effect" | "severity">;

/** The level that is set for a code. */
export function levelOf(code: string, levels: RuleLevels): RuleLevel | undefined {
  return Object.hasOwn(levels, code) ? levels[code] : undefined;
}

/** Gives findings the severity that is set for their code. What stops Codex from starting stays an error. */
export function applyLevels<Finding extends Graded>(findings: readonly Finding[], levels: RuleLevels): Finding[] {
  return findings.flatMap((finding) => {
    const level = finding.effect === "fatal" ? undefined : levelOf(finding.code, levels);
    if (level === "off") return [];
    return level === undefined ? [finding] : [{ ...finding, severity: level }];
  });
}

/**
 * Findings as `codex --strict-config` sees them: what Codex ignores is an error, unless its code has a level of its own.
 */
export function raiseIgnored<Finding extends Graded>(findings: readonly Finding[], levels: RuleLevels): Finding[] {
  return findings.map((finding) => {
    const isRaised = finding.effect === "ignored" && levelOf(finding.code, levels) === undefined;
    return isRaised ? { ...finding, severity: "error" } : finding;
  });
}
