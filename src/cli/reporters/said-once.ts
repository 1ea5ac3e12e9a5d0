import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeControls } from "../../text/escape-controls.ts";

/** A finding in the words of a format. */
export interface Remark {
  readonly text: string;
  /** What it says, where it says the same of any file and a safe fix takes it away; undefined for what is told of each. */
  readonly repeatable: string | undefined;
}

export function remark(diagnostic: Diagnostic, text: string): Remark {
  const { code, message, severity, effect, fix, related = [] } = diagnostic;
  const isQuiet = severity === "info" && effect === "inert" && fix?.safe === true && related.length === 0;
  return { text, repeatable: isQuiet ? `${code}: ${escapeControls(message)}` : undefined };
}

/** Tells a remark that any number of files can have of the first of them only, and counts the others. */
export class SaidOnce {
  readonly #repeats = new Map<string, number>();

  /** The texts of a file's remarks that are to be told. */
  of(remarks: readonly Remark[]): string {
    // All of one file are told alike.
    const before = new Set(this.#repeats.keys());
    return remarks
      .filter(({ repeatable }) => {
        if (repeatable === undefined) return true;
        const isAgain = before.has(repeatable);
        this.#repeats.set(repeatable, (this.#repeats.get(repeatable) ?? 0) + (isAgain ? 1 : 0));
        return !isAgain;
      })
      .map(({ text }) => text)
      .join("");
  }

  /** A line for each remark that was left out. */
  lines(): string[] {
    return [...this.#repeats]
      .filter(([, count]) => count > 0)
      .map(([said, count]) => `${count === 1 ? "Once more" : `${count} times more`} in other files: ${said}`);
  }
}
