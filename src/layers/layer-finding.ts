import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * Where a part of the explanation of a finding stands, maybe in another file.
 *
 * @example
 * ```ts
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode("[tui]\\n[tui]"),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const loaded = loadLayers({ files, cwd: "/repo", home: "/home/u" });
 * const related: readonly LayerRelated[] = loaded.diagnostics.flatMap((finding) => finding.related ?? []);
 * related.map(({ file }) => file); // ["/home/u/.codex/config.toml"]
 * ```
 */
export interface LayerRelated {
  readonly message: string;
  /** Absolute path; undefined for the command line. */
  readonly file: string | undefined;
  readonly range: { readonly start: number; readonly end: number };
}

/**
 * A finding about a start of Codex, at the file that it is about.
 *
 * @example
 * ```ts
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('modle = "gpt-5"'),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const loaded = loadLayers({ files, cwd: "/repo", home: "/home/u" });
 * const findings: readonly LayerFinding[] = loaded.diagnostics;
 * findings.map(({ code, file }) => [code, file]); // [["unknown-key", "/home/u/.codex/config.toml"]]
 * ```
 */
export interface LayerFinding extends Omit<Diagnostic, "related"> {
  /** Absolute path; undefined for the command line, whose arguments are the lines of its text. */
  readonly file: string | undefined;
  readonly related?: readonly LayerRelated[];
}
