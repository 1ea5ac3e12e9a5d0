import { parseText } from "../parse-text.ts";
import { type FixOptions, type FixedText, fixDocument } from "./fix-document.ts";

/**
 * Applies the fixes of all findings about a text; see `fixDocument`.
 *
 * @example
 * ```ts
 * fixText('modle = "gpt-5"').text; // 'model = "gpt-5"'
 * ```
 */
export function fixText(text: string, options: FixOptions = {}): FixedText {
  return fixDocument(parseText(text, options.kind), options);
}
