import type { Diagnostic, Effect } from "../../diagnostics/diagnostic.ts";
import type { FileKind } from "../../kinds/index.ts";
import type { Summary } from "../reporters/reporter.ts";

/** Counts of a file's findings. */
export interface FileCounts {
  /** Of all findings by severity, those that `--quiet` hides too. */
  readonly errors: number;
  readonly warnings: number;
  /** Of those that are reported. */
  readonly reported: number;
  readonly effects: Readonly<Record<Effect, number>>;
  /** What the file was taken for, where neither an option nor its path told. */
  readonly assumed?: FileKind;
}

function none(): Record<Effect, number> {
  return { fatal: 0, dropped: 0, ignored: 0, inert: 0, risk: 0 };
}

export function countFindings(all: readonly Diagnostic[], reported: readonly Diagnostic[]): FileCounts {
  const effects = none();
  for (const { effect } of reported) effects[effect]++;
  let errors = 0;
  let warnings = 0;
  for (const { severity } of all) {
    if (severity === "error") errors++;
    else if (severity === "warning") warnings++;
  }
  return { errors, warnings, reported: reported.length, effects };
}

/** Counts of a run. */
export class Tally {
  files = 0;
  unreadable = 0;
  errors = 0;
  warnings = 0;
  reported = 0;
  readonly #effects = none();
  #assumed: FileKind | undefined;

  /** Adds a file that was checked. */
  add({ errors, warnings, reported, effects, assumed }: FileCounts): void {
    this.#assumed = assumed;
    this.files++;
    this.errors += errors;
    this.warnings += warnings;
    this.reported += reported;
    for (const effect of Object.keys(effects) as Effect[]) this.#effects[effect] += effects[effect];
  }

  summary(): Summary {
    const assumed = this.files === 1 ? this.#assumed : undefined;
    return { files: this.files, ...this.#effects, ...(assumed && { assumed }) };
  }
}
