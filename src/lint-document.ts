import { legible } from "./damage/legible.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { honestFixes } from "./fix/honest-fixes.ts";
import type { LintOptions } from "./lint-options.ts";
import { SecretMask } from "./secrets/secret-mask.ts";
import type { TomlDocument } from "./toml/types.ts";
import { unmaskedFindings } from "./unmasked-findings.ts";

/**
 * Checks a document that has been parsed already; see `lint`.
 *
 * @example
 * ```ts
 * const document = parseToml('modle = "gpt-5"');
 * lintDocument(document).map(({ code }) => code); // ["unknown-key"]
 * ```
 */
export function lintDocument(document: TomlDocument, options: LintOptions = {}): Diagnostic[] {
  return masked(document, honestFixes(document, unmaskedFindings(document, options), options));
}

/**
 * The same for who applies no fix, or tries each: whether one is safe is what its rule says of it, which saves a second
 * reading of the text.
 */
export function shownFindings(document: TomlDocument, options: LintOptions): Diagnostic[] {
  const found = unmaskedFindings(document, options);
  // So that the command need not load what hides secrets.
  return found.length === 0 ? found : masked(document, found);
}

/** Findings without the secrets of their document. */
function masked(document: TomlDocument, found: readonly Diagnostic[]): Diagnostic[] {
  const mask = SecretMask.of(document);
  const shown = found.map((finding) => mask.finding(finding));
  // What has been made legible may say a secret where the text as it is has none.
  const readable = legible(document);
  if (readable === document) return shown;
  const more = SecretMask.of(readable);
  return shown.map((finding) => more.finding(finding));
}
