/** What comes before a key in plain letters, and what follows it; a value ends otherwise, a padded one in `==` maybe. */
const BEFORE = /(?:^|[\n[.{,])[ \t]*$/;
const AFTER = /^[ \t]*(?:=(?!=)|\.|\])/;
const PLAIN = /^[a-z][a-z_.-]*$/;
const MOST_PLACES = 16;
const NEAR = 64;

/** Whether a text has a word in plain letters as a key only: then the word tells nothing that a value holds. */
export function isKeyOnly(text: string, word: string): boolean {
  if (!PLAIN.test(word)) return false;
  let places = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (++places > MOST_PLACES) return false;
    if (!BEFORE.test(text.slice(Math.max(0, at - NEAR), at)) || !AFTER.test(text.slice(end, end + NEAR))) return false;
  }
  return places > 0;
}
