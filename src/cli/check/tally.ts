import type { Diagnostic, Effect } from "../../diagnostics/diagnostic.ts";
import type { Summary } from "../reporters/reporter.ts";

/** Counts of a run. */
export class Tally {
  files = 0;
  unreadable = 0;
  /** All findings by severity, those that `--quiet` hides too. */
  errors = 0;
  warnings = 0;
  reported = 0;
  readonly #effects: Record<Effect, number> = { fatal: 0, ignored: 0, inert: 0, risk: 0 };

  add(all: readonly Diagnostic[], reported: readonly Diagnostic[]): void {
    this.files++;
    this.reported += reported.length;
    for (const { severity } of all) {
      if (severity === "error") this.errors++;
      else if (severity === "warning") this.warnings++;
    }
    for (const { effect } of reported) this.#effects[effect]++;
  }

  summary(): Summary {
    return { files: this.files, ...this.#effects };
  }
}
