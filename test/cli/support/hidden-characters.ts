/** Code points that must not be printed as they are, as ranges; both ends are included. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0x1fffe, 0x1ffff],
  [0xe0000, 0xe0fff],
  [0x10fffe, 0x10ffff],
];

/** The first and last of each range, and all of the short ones. */
export const hiddenCharacters: readonly string[] = RANGES.flatMap(([first, last]) => {
  const codes = Array.from({ length: Math.min(last - first + 1, 40) }, (_, index) => first + index);
  return [...new Set([...codes, last])].map((code) => String.fromCodePoint(code));
});

/** The hidden characters in a text, as numbers in hexadecimal. */
export function hiddenIn(text: string): string[] {
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    return RANGES.some(([first, last]) => first <= code && code <= last) ? [code.toString(16)] : [];
  });
}
