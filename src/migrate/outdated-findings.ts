import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { placeAt } from "../resolve/place-at.ts";
import type { Place } from "../resolve/place.ts";
import { isGroup } from "../validate/advice/hook-group.ts";
import { OLDER } from "../words/older-name.ts";

/** Codes of findings about what Codex still knows from older releases. */
const OUTDATED: ReadonlySet<string> = new Set([
  "alias-key",
  "alias-value",
  "deprecated-key",
  "refused-value",
  "removed-key",
]);

/** Whether a finding is about what Codex takes in another way than it is written, or knows to be gone. */
export function isOutdated({ code, effect }: Diagnostic): boolean {
  return OUTDATED.has(code) || (code === "requirements/unknown-feature" && effect === "risk");
}

/**
 * Whether a finding is about a key that an older release had and Codex ignores now.
 *
 * @param root The file that it is about.
 */
export function isForgotten({ code, range }: Diagnostic, root: Place): boolean {
  if (code !== "unknown-key") return false;
  const { parent, name } = placeAt(root, range.start);
  if (parent?.shape?.kind !== "table") return false;
  return parent.shape.former(name) !== undefined || parent.shape.otherName(name)?.from === OLDER;
}

/**
 * Whether a finding is about hooks in a form from before an event was a list of groups, each with a list of hooks.
 *
 * @param root The file that it is about.
 */
export function isFlatHook({ code, path, range, fix }: Diagnostic, root: Place): boolean {
  if (path[0] !== "hooks" || fix === undefined) return false;
  if (code === "unknown-key") return isGroup(placeAt(root, range.start).parent?.shape);
  return code === "wrong-type" && path.length <= DEPTH_OF_GROUPS;
}

/** Of `hooks.Stop[0]`. */
const DEPTH_OF_GROUPS = 3;
