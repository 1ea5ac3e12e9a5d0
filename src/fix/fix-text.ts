import type { LintOptions } from "../lint-options.ts";
import { parseText } from "../parse-text.ts";
import { fixDocument } from "./fix-document.ts";
import type { FixedText } from "./fixed-text.ts";

/**
 * Applies the fixes of all findings about a text; see `fixDocument`.
 *
 * @example
 * ```ts
 * fixText('modle = "gpt-5"').text; // 'model = "gpt-5"'
 * ```
 */
export function fixText(text: string, options: LintOptions & { readonly unsafe?: boolean } = {}): FixedText {
  return fixDocument(parseText(text, options.kind), options);
}
