import { vocabularyText } from "./slim-schemas.js";

let words: ReadonlySet<string> | undefined;

/** Whether the models know a key or a value of that name, anywhere. */
export function isKnownWord(word: string): boolean {
  words ??= new Set(vocabularyText.split(" "));
  return words.has(word);
}
