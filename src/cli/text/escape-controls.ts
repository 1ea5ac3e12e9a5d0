/**
 * Characters that a terminal acts on or that stay invisible: controls, direction overrides, zero-width characters,
 * lone surrogates. A joiner within an emoji is shown as it is.
 */
const hidden =
  /(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const shortEscapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Makes text from a file safe to print: what a terminal would act on becomes `\u{1b}` and the like. */
export function escapeControls(text: string): string {
  return text.replace(hidden, (character) => shortEscapes[character] ?? escapeOf(character));
}

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
