import type { LintOptions } from "../lint-options.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { FixedText } from "./fixed-text.ts";
import { fixInRounds } from "./fix-in-rounds.ts";

/**
 * Applies the fixes of all findings, until none is left that helps. Only the ranges that the fixes name change: comments,
 * order, spacing, quotes and line ends stay. No fix is applied that leaves its finding or brings another syntax error,
 * fatal or ignored finding; no safe one that changes a value beside its own or lets Codex do more.
 *
 * @param options How to lint; `unsafe` also takes fixes that may change what the author meant (default false).
 */
export function fixDocument(
  document: TomlDocument,
  options: LintOptions & { readonly unsafe?: boolean } = {},
): FixedText {
  const { unsafe = false, ...lintOptions } = options;
  return fixInRounds(document, lintOptions, unsafe ? ["safe", "any"] : ["safe"]);
}
