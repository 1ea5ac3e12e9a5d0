import { CODEX_VERSION } from "../../../src/knowledge/codex-version.ts";
import type { FileReport, Summary } from "../../../src/cli/reporters/reporter.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

export const context = { codexVersion: CODEX_VERSION, color: false, width: 80 };
export const nothing: Summary = { files: 1, fatal: 0, dropped: 0, ignored: 0, inert: 0, risk: 0 };

/** The findings of a text as a reporter gets them. */
export function report(text: string, diagnostics: readonly Diagnostic[], fields: Partial<FileReport> = {}): FileReport {
  const masked = (): string => text;
  return { path: ".codex/config.toml", kind: "project-config", text, diagnostics, masked, ...fields };
}
