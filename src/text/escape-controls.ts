import { HIDDEN, isPlain } from "./hidden-characters.ts";

/** Hidden characters but for the joiners and selectors that make an emoji. */
const PERSON = String.raw`\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?`;
/** A character that is not seen, but belongs to an emoji. */
const EMOJI_PART = String.raw`(?<=${PERSON})\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\uFE0F|(?<=[\d#*])\uFE0F(?=\u20E3)`;
// Made when a text first needs it: most runs print plain text only.
let hidden: RegExp | undefined;

/** What the logs of CI services take for commands: `##[group]` anywhere, `::error` at the start of a line. */
const command = /(?<=#)#(?=\w*\[)|(?<!\S):(?=:[a-z])/gi;

const shortEscapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/**
 * Makes text from a file safe to print: what a terminal would act on or a reader would not see becomes `\u{1b}` and the
 * like, and so does a character of what a CI service would take for a command.
 */
export function escapeControls(text: string): string {
  return (isPlain(text) ? text : showHidden(text)).replace(command, escapeCharacter);
}

function showHidden(text: string): string {
  hidden ??= new RegExp(String.raw`(?!${EMOJI_PART})${HIDDEN}`, "gu");
  return text.replace(hidden, (character) => shortEscapes[character] ?? escapeCharacter(character));
}

/** Whether the `#` at an index belongs to what a CI service would take for a command. */
export function isCommandMark(text: string, index: number): boolean {
  return text[index] === "#" && text[index - 1] === "#" && /^\w{0,40}\[/.test(text.slice(index + 1, index + 42));
}

/** A character as `\\u{1b}`. */
export function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
