import { compareDiagnostics } from "./diagnostics/order.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { LintOptions } from "./lint-options.ts";
import { RuleContext } from "./rules/rule-context.ts";
import { rules } from "./rules/index.ts";
import { keyPathAt } from "./toml/locate.ts";
import { parseToml } from "./toml/parse.ts";
import type { TomlDocument } from "./toml/types.ts";
import { validate } from "./validate/validate.ts";

/**
 * Checks the text of a configuration file of Codex.
 *
 * Pure: reads no file, environment or clock. Never throws for bad input.
 *
 * @param text The file's content; a leading byte order mark is accepted.
 * @returns All findings, in the order of their places.
 * @example
 * ```ts
 * const [finding] = lint('modle = "gpt-5"');
 * finding.code; // "unknown-key"
 * finding.hint; // "Did you mean `model`?"
 * ```
 */
export function lint(text: string, options: LintOptions = {}): Diagnostic[] {
  return lintDocument(parseToml(text), options);
}

/** Checks a document that has been parsed already; see `lint`. */
export function lintDocument(document: TomlDocument, options: LintOptions = {}): Diagnostic[] {
  const found = [...syntaxFindings(document), ...validate(document)];
  for (const rule of rules) rule.check(new RuleContext(document, options, rule, found));
  return found.sort(compareDiagnostics);
}

function syntaxFindings(document: TomlDocument): Diagnostic[] {
  return document.errors.map(({ code, message, hint, related, fix, start, end }) => ({
    code,
    effect: "fatal",
    severity: "error",
    message,
    path: keyPathAt(document, start),
    range: { start, end },
    ...(hint !== undefined && { hint }),
    ...(related && { related: related.map((place) => ({ message: place.message, range: rangeOf(place) })) }),
    ...(fix && {
      fix: { ...fix, edits: fix.edits.map((edit) => ({ range: rangeOf(edit), text: edit.text })) },
    }),
  }));
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }): Diagnostic["range"] {
  return { start, end };
}
