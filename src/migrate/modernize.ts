import { fixInRounds } from "../fix/fix-in-rounds.ts";
import type { LintOptions } from "../lint-options.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument } from "../toml/types.ts";
import { unmaskedFindings } from "../unmasked-findings.ts";
import { dropRefused } from "./drop-refused.ts";
import { isFlatHook, isForgotten, isOutdated } from "./outdated-findings.ts";

/** Writes a document as the current release of Codex has it: what is gone goes, what has another name or form gets that. */
export function modernize(document: TomlDocument, options: LintOptions): TomlDocument {
  const rootOf = oncePer((current: TomlDocument) => new ConfigFile(current, options).root);
  const accepted = dropRefused(document, unmaskedFindings(document, options));
  const current = fixInRounds(
    accepted,
    options,
    ["safe", "any"],
    (finding, at) => isOutdated(finding) || isFlatHook(finding, rootOf(at)),
  );
  // What Codex has ignored takes effect under its new name, which must not let it do more.
  const { text } = fixInRounds(document.syntax.parse(current.text), options, ["safe", "tame"], (finding, at) =>
    isForgotten(finding, rootOf(at)),
  );
  return document.syntax.parse(text);
}
