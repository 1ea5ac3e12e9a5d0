import { type Diagnostic, type Severity, isRefusal } from "../../diagnostics/diagnostic.ts";

/** The findings of a file that are shown, in their order, and a line about the others where there are any. */
export interface CappedFindings {
  readonly shown: readonly Diagnostic[];
  readonly rest: string | undefined;
}

/** More findings of a file than these are only counted, unless told otherwise. */
export const DEFAULT_MAX_DIAGNOSTICS = 20;

/** The most urgent first. */
const weights = ["fatal", "error", "warning", "info"] as const;

type Weight = (typeof weights)[number];

const names: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/**
 * Leaves out what a reader could not take in: what stops Codex from starting, or costs the file, stays longest, then errors, then warnings;
 * of the same weight, what comes first in the file.
 *
 * @param most How many findings are shown; 0 for all.
 */
export function capFindings(diagnostics: readonly Diagnostic[], most: number): CappedFindings {
  if (most === 0 || diagnostics.length <= most) return { shown: diagnostics, rest: undefined };
  const room: Record<Weight, number> = { fatal: 0, error: 0, warning: 0, info: 0 };
  for (const diagnostic of diagnostics) room[weightOf(diagnostic)]++;
  let left = most;
  for (const weight of weights) {
    room[weight] = Math.min(room[weight], left);
    left -= room[weight];
  }
  const hidden: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const shown = diagnostics.filter((diagnostic) => {
    if (room[weightOf(diagnostic)]-- > 0) return true;
    hidden[diagnostic.severity]++;
    return false;
  });
  return { shown, rest: restText(diagnostics.length - shown.length, hidden) };
}

function weightOf({ effect, severity }: Diagnostic): Weight {
  return isRefusal(effect) ? "fatal" : severity;
}

function restText(count: number, hidden: Readonly<Record<Severity, number>>): string {
  const parts = (["error", "warning", "info"] as const)
    .filter((severity) => hidden[severity] > 0)
    .map((severity) => `${hidden[severity]} ${names[severity][hidden[severity] === 1 ? 0 : 1]}`);
  return `${count} more ${count === 1 ? "finding" : "findings"} (${parts.join(", ")}); --max-diagnostics 0 shows all`;
}
