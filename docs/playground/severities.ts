import type { Diagnostic } from "vscode-languageserver-types";

export type Severity = "error" | "warning" | "info";

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** How bad a finding is; the protocol numbers that from 1, and has hints beside what is to be known. */
export function severityOf({ severity = 1 }: Diagnostic): Severity {
  return SEVERITIES[severity - 1] ?? "info";
}

/** What a finding says. */
export function wordsOf({ message }: Diagnostic): string {
  return typeof message === "string" ? message : message.value;
}
