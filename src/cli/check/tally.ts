import type { Diagnostic, Effect } from "../../diagnostics/diagnostic.ts";
import type { FileKind } from "../../kinds/index.ts";
import { type Awaited, OFF } from "../../layers/awaited.ts";
import type { EffectCounts, Summary } from "../reporters/reporter.ts";

/** Counts of a file's findings. */
export interface FileCounts {
  /** Of all findings by severity, those that `--quiet` hides too. */
  readonly errors: number;
  readonly warnings: number;
  /** Of those that are reported. */
  readonly reported: number;
  readonly effects: EffectCounts;
  /** What the file was taken for, where neither an option nor its path told. */
  readonly assumed?: FileKind;
  /** Of the effects, those that wait for Codex to use the file. */
  readonly awaiting?: { readonly awaited: Awaited; readonly effects: EffectCounts };
}

function none(): Record<Effect, number> {
  return { fatal: 0, dropped: 0, ignored: 0, inert: 0, risk: 0 };
}

function addTo(sum: Record<Effect, number>, effects: EffectCounts): void {
  for (const effect of Object.keys(effects) as Effect[]) sum[effect] += effects[effect];
}

function effectsOf(findings: readonly Diagnostic[]): EffectCounts {
  const effects = none();
  for (const { effect } of findings) effects[effect]++;
  return effects;
}

/**
 * @param awaited What it takes that Codex uses the file, where it does not use it as it is.
 */
export function countFindings(
  all: readonly Diagnostic[],
  reported: readonly Diagnostic[],
  awaited?: Awaited,
): FileCounts {
  let errors = 0;
  let warnings = 0;
  for (const { severity } of all) {
    if (severity === "error") errors++;
    else if (severity === "warning") warnings++;
  }
  const awaiting = awaited && { awaited, effects: effectsOf(reported.filter(({ code }) => code !== OFF)) };
  return { errors, warnings, reported: reported.length, effects: effectsOf(reported), ...(awaiting && { awaiting }) };
}

/** Counts of a run. */
export class Tally {
  files = 0;
  unreadable = 0;
  errors = 0;
  warnings = 0;
  reported = 0;
  readonly #effects = none();
  readonly #awaiting = new Map<Awaited, Record<Effect, number>>();
  #assumed: FileKind | undefined;

  /** Adds a file that was checked. */
  add({ errors, warnings, reported, effects, assumed, awaiting }: FileCounts): void {
    this.#assumed = assumed;
    this.files++;
    this.errors += errors;
    this.warnings += warnings;
    this.reported += reported;
    addTo(this.#effects, effects);
    if (!awaiting) return;
    const sum = this.#awaiting.get(awaiting.awaited) ?? none();
    addTo(sum, awaiting.effects);
    this.#awaiting.set(awaiting.awaited, sum);
  }

  summary(): Summary {
    const assumed = this.files === 1 ? this.#assumed : undefined;
    const awaiting = this.#awaiting.size > 0 && { awaiting: Object.fromEntries(this.#awaiting) };
    return { files: this.files, ...this.#effects, ...(assumed && { assumed }), ...awaiting };
  }
}
