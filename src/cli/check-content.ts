import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import type { LintOptions } from "../lint-options.ts";
import { lintDocument } from "../lint.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { parseToml } from "../toml/parse.ts";
import type { TomlDocument } from "../toml/types.ts";

/** A file's text and what is wrong with it. */
export interface Checked {
  readonly text: string;
  /** False when the bytes are not UTF-8: writing the text would then lose something. */
  readonly isText: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The text as it was parsed. */
  readonly document: TomlDocument;
}

/** Checks the bytes of a file. */
export function checkContent(content: Uint8Array, options: LintOptions): Checked {
  const { text, errors } = decodeUtf8(content);
  const document = parseToml(text);
  const findings = lintDocument(document, options);
  const diagnostics =
    errors.length === 0 ? findings : [...syntaxFindings(errors), ...findings].sort(compareDiagnostics);
  return { text, isText: errors.length === 0, diagnostics, document };
}
