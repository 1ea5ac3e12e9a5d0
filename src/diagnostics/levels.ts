import type { RuleLevel } from "../lint-options.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Levels by code. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** The level that is set for a code. */
export function levelOf(code: string, levels: RuleLevels): RuleLevel | undefined {
  return Object.hasOwn(levels, code) ? levels[code] : undefined;
}

/** Gives findings the severity that is set for their code. What stops Codex from starting stays an error. */
export function applyLevels(findings: readonly Diagnostic[], levels: RuleLevels): Diagnostic[] {
  return findings.flatMap((finding) => {
    const level = finding.effect === "fatal" ? undefined : levelOf(finding.code, levels);
    if (level === "off") return [];
    return level === undefined ? [finding] : [{ ...finding, severity: level }];
  });
}
