import type { LintOptions } from "../lint-options.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { FixedText } from "./fixed-text.ts";
import { fixInRounds } from "./fix-in-rounds.ts";

/** Does to a document what `fixText` does to a text. */
export function fixDocument(
  document: TomlDocument,
  options: LintOptions & { readonly unsafe?: boolean } = {},
): FixedText {
  const { unsafe = false, ...lintOptions } = options;
  return fixInRounds(document, lintOptions, unsafe ? ["safe", "any"] : ["safe"]);
}
