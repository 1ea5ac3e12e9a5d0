/**
 * What a terminal acts on or a reader does not see, as a part of a regular expression with the flag `u`: controls,
 * direction marks, zero-width and filling characters, variation selectors, tags, line separators, lone surrogates, and
 * code points that are no characters.
 */
export const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]`;

/** Most texts hold nothing of the sort, which is quick to tell. */
const plain = /^[\x20-\x7e]*$/;

/** True for text of which every character is seen as it is. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}
