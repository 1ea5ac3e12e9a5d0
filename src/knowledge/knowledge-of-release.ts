import { compareReleases, isRelease } from "./compare-releases.ts";
import { currentKnowledge } from "./current.ts";
import type { History } from "./history.ts";
import type { Knowledge } from "./knowledge.ts";
import { Release } from "./release.ts";

/**
 * The knowledge of the current release, with what another one does not know yet, or still knows.
 *
 * @throws RangeError for what is not the number of a release.
 */
export function knowledgeOfRelease(version: string, history: History): Knowledge {
  const current = currentKnowledge();
  if (!isRelease(version))
    throw new RangeError(`\`${version}\` is not the number of a release, such as ${current.version}`);
  return compareReleases(version, current.version) === 0
    ? current
    : { ...current, release: new Release(version, history) };
}
