import type { Fix } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlKey } from "../toml/types.ts";
import { pairSite } from "./pair-site.ts";
import { removePair } from "./remove-value.ts";

/** A fix that takes a pair out, with what is said of it; only safe where Codex does without it. */
export function removalFix(document: TomlDocument, key: TomlKey, safe = true): Fix | undefined {
  const site = pairSite(document, key);
  return site && { title: `Remove \`${key.name}\``, safe, edits: removePair(document, site.block, site.pair) };
}
