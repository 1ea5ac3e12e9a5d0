import type { Diagnostic, Range } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import { triedFixes, withoutFix } from "../fix/tried-fixes.ts";
import type { LintOptions } from "../lint-options.ts";
import { lintDocument } from "../lint.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { parseToml } from "../toml/parse.ts";
import { secretRanges } from "../validate/secret-ranges.ts";

/** A file's text and what is wrong with it. */
export interface Checked {
  readonly text: string;
  /** False when the bytes are not UTF-8: writing the text would then lose something. */
  readonly isText: boolean;
  /** Each fix among them has been tried, and keeps its word. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the text holds credentials; only looked for when asked, as most reports quote no text. */
  readonly secrets: () => readonly Range[];
}

/** Checks the bytes of a file. */
export function checkContent(content: Uint8Array, options: LintOptions): Checked {
  const { text, errors } = decodeUtf8(content);
  const document = parseToml(text);
  const findings = lintDocument(document, options);
  const secrets = (): readonly Range[] => secretRanges(document);
  if (errors.length === 0) return { text, isText: true, diagnostics: triedFixes(document, findings, options), secrets };
  // Nothing is written into such a file, so no repair of it may be promised.
  const diagnostics = syntaxFindings(errors).concat(findings).sort(compareDiagnostics).map(withoutFix);
  return { text, isText: false, diagnostics, secrets };
}
