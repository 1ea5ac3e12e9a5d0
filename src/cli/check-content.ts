import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import { triedFixes, withoutFix } from "../fix/tried-fixes.ts";
import { kinds } from "../kinds/index.ts";
import type { Kind } from "../kinds/kind.ts";
import { judge } from "../kinds/judge.ts";
import type { LintOptions } from "../lint-options.ts";
import { shownFindings } from "../lint-document.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { TextParser } from "./check/text-parser.ts";

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

/** Checks the bytes of a file. */
export function checkContent(content: Uint8Array, options: LintOptions, parse: TextParser): Checked {
  const kind = options.kind ?? "config";
  const { syntax }: Kind = kinds[kind];
  const { text, errors } = decodeUtf8(content, syntax);
  const document = parse(text, kind);
  const findings = shownFindings(document, options);
  if (errors.length === 0) {
    // What tries fixes is loaded where there is one to try.
    const diagnostics = findings.length === 0 ? findings : triedFixes(document, findings, options);
    return { text, isText: true, diagnostics, document };
  }
  // Nothing is written into such a file, so no repair of it may be promised.
  const diagnostics = judge(syntaxFindings(errors), kind).concat(findings).sort(compareDiagnostics).map(withoutFix);
  return { text, isText: false, diagnostics, document };
}
