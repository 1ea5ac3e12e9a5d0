import type { LintOptions } from "../lint-options.ts";
import { parseText } from "../parse-text.ts";
import { fixDocument } from "./fix-document.ts";
import type { FixedText } from "./fixed-text.ts";

/**
 * Applies the fixes of all findings about a text, until none is left that helps. Only the ranges that the fixes name
 * change: comments, order, spacing, quotes and line ends stay. No fix is applied that leaves its finding or brings another
 * syntax error, fatal or ignored finding; no safe one that changes a value beside its own or lets Codex do more.
 *
 * @param options How to lint; `unsafe` also takes fixes that may change what the author meant (default false).
 * @example
 * ```ts
 * fixText('modle = "gpt-5"').text; // 'model = "gpt-5"'
 * ```
 */
export function fixText(text: string, options: LintOptions & { readonly unsafe?: boolean } = {}): FixedText {
  return fixDocument(parseText(text, options.kind), options);
}
