import type { Fix } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlKey } from "../toml/types.ts";
import { pairSite } from "./pair-site.ts";
import { removePairs } from "./remove-value.ts";

/** A fix that takes pairs out, with what is said of them; only safe where Codex does without them. */
export function removalFix(
  document: TomlDocument,
  keys: TomlKey | readonly (TomlKey | undefined)[],
  safe = true,
): Fix | undefined {
  const all = "name" in keys ? [keys] : keys;
  const sites = all.flatMap((key) => (key && pairSite(document, key)) ?? []);
  if (sites.length < all.length) return undefined;
  const names = new Set(all.map((key) => `\`${key?.name}\``));
  return { title: `Remove ${[...names].join(", ")}`, safe, edits: removePairs(document, sites) };
}
