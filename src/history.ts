/**
 * What the releases of Codex know: since when there is a key, a value or a feature, and until when there was.
 *
 * @packageDocumentation
 */
import { compareReleases, isRelease } from "./knowledge/compare-releases.ts";
import { currentKnowledge } from "./knowledge/current.ts";
import type { History } from "./knowledge/history.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { recordedHistory } from "./knowledge/recorded-history.ts";
import { Release } from "./knowledge/release.ts";

export type { FeatureSpan, History, Turns } from "./knowledge/history.ts";

/**
 * The history of the releases, oldest first.
 *
 * @example
 * ```ts
 * history.releases[0]; // "0.140.0"
 * ```
 */
export const history: History = recordedHistory;

/**
 * The knowledge of a release, for the options of `lint`: the findings are those of the current release, and those that say
 * what the release asked about does not know yet.
 *
 * @param version Such as `0.160.0`; what follows a hyphen makes no difference.
 * @throws RangeError for what is not the number of a release.
 * @example
 * ```ts
 * const [finding] = lint("[auto_review]\ncircuit_break_action = \"strict\"", { knowledge: knowledgeOf("0.140.0") });
 * finding?.code; // "too-new-key"
 * ```
 */
export function knowledgeOf(version: string): Knowledge {
  const current = currentKnowledge();
  if (!isRelease(version))
    throw new RangeError(`\`${version}\` is not the number of a release, such as ${current.version}`);
  return compareReleases(version, current.version) === 0
    ? current
    : { ...current, release: new Release(version, history) };
}
