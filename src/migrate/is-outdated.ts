import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { placeAt } from "../resolve/place-at.ts";
import type { Place } from "../resolve/place.ts";
import { OLDER } from "../words/older-name.ts";

/** Codes of findings that say no more than that something is from an older release. */
const OUTDATED: ReadonlySet<string> = new Set([
  "alias-key",
  "alias-value",
  "deprecated-key",
  "refused-value",
  "removed-key",
]);

/**
 * Whether a finding is about what an older release of Codex took, and not about a mistake.
 *
 * @param root The file that it is about.
 */
export function isOutdated({ code, range }: Diagnostic, root: Place): boolean {
  if (OUTDATED.has(code)) return true;
  if (code !== "unknown-key") return false;
  const { parent, name } = placeAt(root, range.start);
  if (parent?.shape?.kind !== "table") return false;
  return parent.shape.former(name) !== undefined || parent.shape.otherName(name)?.from === OLDER;
}
