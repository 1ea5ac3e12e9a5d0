import { isRefusal } from "../../diagnostics/diagnostic.ts";
import type { LineIndex } from "../../toml/line-index.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import type { FileReport } from "./reporter.ts";

/** With fewer findings one sees at a glance which of them matter. */
const MANY = 4;

/** What the closing lines need to know of a file with findings. */
export interface ClosingFacts {
  readonly firstCode: string | undefined;
  /** The first finding that stops Codex from starting, or costs the file. */
  readonly firstFatal: { readonly code: string; readonly place: string } | undefined;
  readonly findings: number;
  readonly fatal: number;
  readonly safeFixes: number;
  readonly unsafeFixes: number;
}

export function closingFacts({ path, diagnostics }: FileReport, index: LineIndex): ClosingFacts {
  const fatal = diagnostics.filter(({ effect }) => isRefusal(effect));
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
  const safeFixes = fixes.filter(({ safe }) => safe).length;
  const [first] = fatal;
  const { line, column } = index.position(first?.range.start ?? 0);
  return {
    firstCode: diagnostics[0]?.code,
    firstFatal: first && { code: first.code, place: `${escapeControls(path)}:${line}:${column}` },
    findings: diagnostics.length,
    fatal: fatal.length,
    safeFixes,
    unsafeFixes: fixes.length - safeFixes,
  };
}

/** What a person wants to know after many findings: where to begin, what can be repaired, where to read more. */
export class ClosingLines {
  #firstCode: string | undefined;
  #firstFatal: ClosingFacts["firstFatal"];
  #findings = 0;
  #fatal = 0;
  #safeFixes = 0;
  #unsafeFixes = 0;

  add({ firstCode, firstFatal, findings, fatal, safeFixes, unsafeFixes }: ClosingFacts): void {
    this.#firstCode ??= firstCode;
    this.#firstFatal ??= firstFatal;
    this.#findings += findings;
    this.#fatal += fatal;
    this.#safeFixes += safeFixes;
    this.#unsafeFixes += unsafeFixes;
  }

  lines(): string[] {
    const lines: string[] = [];
    if (this.#fatal > 0 && this.#findings > this.#fatal && this.#findings >= MANY) {
      lines.push(`Begin with ${this.#firstFatal?.place}`);
    }
    if (this.#safeFixes > 0) {
      const others = this.#unsafeFixes > 0 ? `, ${this.#unsafeFixes} more with --unsafe-fixes` : "";
      lines.push(`Can be repaired: ${this.#safeFixes} with --fix${others}`);
    } else if (this.#unsafeFixes > 0) {
      lines.push(`Can be repaired: ${this.#unsafeFixes} with --fix --unsafe-fixes`);
    }
    const code = this.#firstFatal?.code ?? this.#firstCode;
    if (code !== undefined) lines.push(`More about a finding: codex-config explain ${code}`);
    return lines;
  }
}
