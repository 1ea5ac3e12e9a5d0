import type { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { FileReport } from "./reporter.ts";

/** With fewer findings one sees at a glance which of them matter. */
const MANY = 4;

/** What a person wants to know after many findings: where to begin, what can be repaired, where to read more. */
export class ClosingLines {
  #firstFatalPlace = "";
  #firstCode: string | undefined;
  #firstFatalCode: string | undefined;
  #findings = 0;
  #fatal = 0;
  #safeFixes = 0;
  #unsafeFixes = 0;

  add({ path, diagnostics }: FileReport, index: LineIndex): void {
    for (const { code, effect, fix, range } of diagnostics) {
      this.#findings++;
      this.#firstCode ??= code;
      if (fix?.safe) this.#safeFixes++;
      else if (fix) this.#unsafeFixes++;
      if (effect !== "fatal") continue;
      this.#fatal++;
      if (this.#firstFatalCode !== undefined) continue;
      this.#firstFatalCode = code;
      const { line, column } = index.position(range.start);
      this.#firstFatalPlace = `${escapeControls(path)}:${line}:${column}`;
    }
  }

  lines(): string[] {
    const lines: string[] = [];
    if (this.#fatal > 0 && this.#findings > this.#fatal && this.#findings >= MANY) {
      lines.push(`Begin with ${this.#firstFatalPlace}`);
    }
    if (this.#safeFixes > 0) {
      const others = this.#unsafeFixes > 0 ? `, ${this.#unsafeFixes} more with --unsafe-fixes` : "";
      lines.push(`Can be repaired: ${this.#safeFixes} with --fix${others}`);
    } else if (this.#unsafeFixes > 0) {
      lines.push(`Can be repaired: ${this.#unsafeFixes} with --fix --unsafe-fixes`);
    }
    const code = this.#firstFatalCode ?? this.#firstCode;
    if (code !== undefined) lines.push(`More about a finding: codex-config explain ${code}`);
    return lines;
  }
}
