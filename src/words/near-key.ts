import { MOST_SEPARATORS, editDistance, nearest } from "./nearest.ts";

/** So many wrong letters may be anywhere in a name. */
const TYPO = 2;

/**
 * The key that a name was most likely meant to be. Of names of several words, each word has to be near its counterpart, as
 * what has only its end in common with a name means something else; words at the end may be missing or too many.
 *
 * @param isMeant Which of the keys may be meant; it is asked of those that are alike.
 */
export function nearKey(
  name: string,
  keys: readonly string[],
  isMeant: (key: string) => boolean = () => true,
): string | undefined {
  const words = wordsOf(name);
  // What is farther apart in length, `nearest` takes for another word.
  const farthest = Math.max(MOST_SEPARATORS, Math.floor(name.length / 3));
  const alike = keys.filter((key) => {
    if (Math.abs(key.length - name.length) > farthest) return false;
    return (isLike(words, wordsOfKey(key)) || editDistance(name, key, TYPO + 1) <= TYPO) && isMeant(key);
  });
  return nearest(name, alike);
}

function isLike(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [one = "", other = ""] = [a[i], b[i]];
    const most = Math.max(1, Math.floor(Math.min(one.length, other.length) / 3));
    if (editDistance(one, other, most + 1) > most) return false;
  }
  return true;
}

const ofKeys = new Map<string, readonly string[]>();

/** The words of a key of the models, of which there are only so many. */
function wordsOfKey(key: string): readonly string[] {
  let words = ofKeys.get(key);
  if (!words) ofKeys.set(key, (words = wordsOf(key)));
  return words;
}

/** `review_model`, `reviewModel` and `review-model` are two words. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, LONGEST)
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[-_.\s]+/);
}

/** Longer names are nobody's. */
const LONGEST = 128;
