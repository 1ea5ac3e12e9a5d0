import { nearest } from "../../words/nearest.ts";

/** Among more names than this nothing is guessed: each unknown one would have to be compared with all of them. */
const MOST_NAMES = 200;

/**
 * The name of a file's own, or of others, that was most likely meant; see `nearest`.
 *
 * @param except A name that cannot be meant.
 */
export function nearestOf(
  word: string,
  own: ReadonlySet<string>,
  others: readonly string[] = [],
  except?: string,
): string | undefined {
  const names = own.size > MOST_NAMES ? [] : [...own].filter((name) => name !== except);
  return nearest(word, [...names, ...others]);
}
