import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { edit } from "../edit/edit.ts";
import type { TomlDocument } from "../toml/types.ts";
import { parseToml } from "../toml/parse.ts";

/**
 * Takes the keys of the top level out that Codex refuses to start with, whatever they say or because of it. Further down,
 * something has to come in their place.
 */
export function dropRefused(document: TomlDocument, findings: readonly Diagnostic[]): TomlDocument {
  const refused = findings.filter(
    ({ code, path, fix }) => path.length === 1 && (code === "refused-key" || (code === "refused-value" && !fix)),
  );
  if (refused.length === 0) return document;
  const editor = edit(document);
  for (const { path } of refused) editor.unset(path);
  return parseToml(editor.apply());
}
