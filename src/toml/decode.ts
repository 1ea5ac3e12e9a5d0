import type { TomlCode } from "./codes.ts";
import type { Syntax, TomlSyntaxError } from "./types.ts";

/** The text of a file, and what is wrong with its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly errors: TomlSyntaxError[];
}

/** How much of a file is looked at to tell text from other things. */
const SAMPLE = 4096;

/**
 * Decodes the bytes of a file.
 *
 * @param language What the file is written in; errors have their codes from there, as in `json/utf16`.
 * @returns the text, with a leading byte order mark kept, and at most one error: `toml/invalid-utf8` at the first bad
 *   byte (the text then has U+FFFD for each), `toml/utf16` (the text is decoded from it) or `toml/not-text` (the text is
 *   empty). Never throws.
 */
export function decodeUtf8(bytes: Uint8Array, language: Syntax["name"] = "toml"): DecodedText {
  const utf16 = utf16Kind(bytes);
  if (utf16 !== undefined) return decodeUtf16(bytes, utf16, language);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return looksBinary(bytes, 0) ? notText(language) : { text, errors: [] };
  } catch {
    return decodeLossily(bytes, language);
  }
}

type EncodingCode = Extract<TomlCode, "invalid-utf8" | "not-text" | "utf16">;

function oneError(
  language: Syntax["name"],
  code: EncodingCode,
  start: number,
  end: number,
  message: string,
  hint: string,
): TomlSyntaxError[] {
  return [{ code: `${language}/${code}`, start, end, message, hint }];
}

function notText(language: Syntax["name"]): DecodedText {
  return {
    text: "",
    errors: oneError(language, "not-text", 0, 0, "The file is not text.", "Check that this is the file you meant."),
  };
}

function decodeLossily(bytes: Uint8Array, language: Syntax["name"]): DecodedText {
  const bad = firstBadByte(bytes);
  if (looksBinary(bytes, bad)) return notText(language);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const text = decoder.decode(bytes);
  const start = decoder.decode(bytes.subarray(0, bad)).length;
  const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return {
    text,
    errors: oneError(
      language,
      "invalid-utf8",
      start,
      Math.min(start + 1, text.length),
      `The byte 0x${byte} is not valid UTF-8.`,
      "Save the file as UTF-8.",
    ),
  };
}

/** The offset of the first byte that does not belong to well-formed UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const at = (i: number): number => bytes[i] ?? 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = at(i);
    if (lead < 0x80) {
      i++;
      continue;
    }
    const width =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (width === 0) return i;
    // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (at(i + 1) < low || at(i + 1) > high) return i;
    for (let k = 2; k < width; k++) if ((at(i + k) & 0xc0) !== 0x80) return i;
    i += width;
  }
  return i;
}

/**
 * Whether bytes are no text: many control characters near the start or near the first bad byte. NULs in one run are what
 * an interrupted write leaves in a text.
 */
function looksBinary(bytes: Uint8Array, near: number): boolean {
  const from = Math.max(0, near - SAMPLE / 2);
  const sample = bytes.subarray(from, from + SAMPLE);
  let odd = 0;
  sample.forEach((byte, index) => {
    const goesOn = byte === 0 && sample[index - 1] === 0;
    if (!goesOn && (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) odd++;
  });
  return odd > 8 && odd * 20 > sample.length;
}

type Utf16 = "utf-16le" | "utf-16be";

function utf16Kind(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark: ASCII text has a NUL in every other byte.
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd * 2.5 > length && even === 0) return "utf-16le";
  return even * 2.5 > length && odd === 0 ? "utf-16be" : undefined;
}

function decodeUtf16(bytes: Uint8Array, kind: Utf16, language: Syntax["name"]): DecodedText {
  const text = new TextDecoder(kind, { ignoreBOM: true }).decode(bytes);
  return {
    text,
    errors: oneError(
      language,
      "utf16",
      0,
      Math.min(1, text.length),
      `The file is UTF-16; ${language.toUpperCase()} files are UTF-8.`,
      "Save the file as UTF-8.",
    ),
  };
}
