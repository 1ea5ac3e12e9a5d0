import { fixDocument } from "../fix/fix-document.ts";
import type { LintOptions } from "../lint-options.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument } from "../toml/types.ts";
import { unmaskedFindings } from "../unmasked-findings.ts";
import { dropRefused } from "./drop-refused.ts";
import { isOutdated } from "./is-outdated.ts";
import { nestHooks } from "./nest-hooks.ts";

/** Writes a document as the current release of Codex has it: what is gone goes, what has another name or form gets that. */
export function modernize(document: TomlDocument, options: LintOptions): TomlDocument {
  const nested = nestHooks(new ConfigFile(document, options).root);
  const accepted = dropRefused(nested, unmaskedFindings(nested, options));
  const rootOf = oncePer((current: TomlDocument) => new ConfigFile(current, options).root);
  const { text } = fixDocument(accepted, { ...options, unsafe: true }, (finding, current) =>
    isOutdated(finding, rootOf(current)),
  );
  return document.syntax.parse(text);
}
