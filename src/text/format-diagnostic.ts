import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileKind } from "../lint-options.ts";
import { parseText } from "../parse-text.ts";
import { SecretMask } from "../secrets/secret-mask.ts";
import { LineIndex } from "../toml/line-index.ts";
import { findingText } from "./finding-text.ts";
import { createPainter } from "./style.ts";

/**
 * How `formatDiagnostic` shows a finding.
 *
 * @example
 * ```ts
 * const text = 'modle = "gpt-5"';
 * const options: FormatOptions = { path: "config.toml", width: 60 };
 * lint(text).map((finding) => formatDiagnostic(finding, text, options).includes("config.toml:1:1")); // [true]
 * ```
 */
export interface FormatOptions {
  /** Whether to paint it for a terminal; default false. */
  readonly colour?: boolean;
  /** Columns to fill at most; default 80. */
  readonly width?: number;
  /** The file, as it is to be named; without it, only the line and column are. */
  readonly path?: string;
  /** What the text is; default `config`. */
  readonly kind?: FileKind;
}

/**
 * A finding as the command prints it: the message, the place, the line with the spot underlined, and the way out. Secrets
 * of the text are masked, and what a terminal would act on is made visible.
 *
 * @param text The text that the finding is about.
 * @example
 * ```ts
 * const text = 'model = "gpt-5"\napproval_policy = "allways"';
 * const shown = lint(text).map((finding) => formatDiagnostic(finding, text, { path: "config.toml" }));
 * shown[0]?.split("\n")[2]; // " --> config.toml:2:19"
 * shown[0]?.split("\n")[4]; // '2 | approval_policy = "allways"'
 * ```
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  text: string,
  { colour = false, width = 80, path, kind }: FormatOptions = {},
): string {
  const source = { text: SecretMask.of(parseText(text, kind)).source(), lines: new LineIndex(text) };
  return findingText(diagnostic, source, { path, unsafe: "not safe", width, paint: createPainter(colour) });
}
