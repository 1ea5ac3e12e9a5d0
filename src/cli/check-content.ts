import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import { type FixDetail, triedFixes, withoutFix } from "../fix/tried-fixes.ts";
import { judge } from "../kinds/judge.ts";
import type { LintOptions } from "../lint-options.ts";
import { lintDocument } from "../lint-document.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { parseToml } from "../toml/parse.ts";
import type { TomlDocument } from "../toml/types.ts";

/** A file's text and what is wrong with it. */
export interface Checked {
  readonly text: string;
  /** False when the bytes are not UTF-8: writing the text would then lose something. */
  readonly isText: boolean;
  /** Each fix among them has been tried, and keeps its word. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text as it was parsed. */
  readonly document: TomlDocument;
}

/**
 * Checks the bytes of a file.
 *
 * @param fixes What will be told of fixes.
 */
export function checkContent(content: Uint8Array, options: LintOptions, fixes: FixDetail = "all"): Checked {
  const { text, errors } = decodeUtf8(content);
  const document = parseToml(text);
  const findings = lintDocument(document, options);
  if (errors.length === 0)
    return { text, isText: true, diagnostics: triedFixes(document, findings, options, fixes), document };
  // Nothing is written into such a file, so no repair of it may be promised.
  const diagnostics = judge(syntaxFindings(errors), options.kind ?? "config")
    .concat(findings)
    .sort(compareDiagnostics)
    .map(withoutFix);
  return { text, isText: false, diagnostics, document };
}
