import { areWordsRead, isKnownWord } from "../knowledge/vocabulary.ts";

/** What a text quotes. */
export const QUOTED = /`[^`]+`|"[^"]+"/g;
/** The words of that which may tell something; shorter ones tell nothing. */
export const WORDS = /[^\s`"'=:,{}[\]()\u2026]{4}[^\s`"'=:,{}[\]()\u2026]*/g;

/** Words of TOML and of our own texts that documents have as well. */
const OWN_WORDS = new Set(["true", "false", "codex", "--profile", "config.toml", "AGENTS.md", "HOME"]);

/** To read the names of all models takes as long as to mask some texts by their documents. */
const FEW_TEXTS = 100;
const MOST_KEPT = 1000;
const ourTexts = new Set<string>();
let textsAsked = 0;

/** Whether a word, or each part of a path, is one of Codex's configuration or of our own texts: such a word tells no secret. */
export function isOurs(word: string): boolean {
  if (isKnownWord(word) || OWN_WORDS.has(word)) return true;
  return word.includes(".") && word.split(".").every(isKnownWord);
}

/** The same, where it can be told at once; false otherwise. */
export function isSurelyOurs(word: string): boolean {
  return areWordsRead() && isOurs(word);
}

/** Whether a text surely quotes nothing but such words: then it has no secret, whichever document it is about. */
export function isOurText(text: string): boolean {
  if (ourTexts.has(text)) return true;
  if (!areWordsRead() && textsAsked++ < FEW_TEXTS) return false;
  if (text.includes("\\")) return false;
  const isOurOwn = (text.match(QUOTED) ?? []).every((quoted) => (quoted.match(WORDS) ?? []).every(isOurs));
  if (isOurOwn && ourTexts.size < MOST_KEPT) ourTexts.add(text);
  return isOurOwn;
}
