import type { BinaryTexts } from "./binary-texts.ts";

/** How many characters in a row must have been there before to count as old. */
const WINDOW = 16;
/** The fewest new characters that are worth a line: a seam of two old texts has none. */
const LEAST = 1;
/** A text up to this length is shown whole. */
const WHOLE = 200;
const AROUND = 40;

/**
 * Texts of one binary that the other does not have, each once, sorted. Neighbours run into each other where nothing points
 * between them; of such a stretch, only what is new is told.
 */
export function newTexts(texts: BinaryTexts, others: BinaryTexts): string[] {
  const windows = new Windows(others);
  const found = new Set<string>();
  for (const text of texts) {
    if (others.has(text)) continue;
    const parts = newParts(text, windows);
    if (parts.length === 0) continue;
    if (text.length <= WHOLE) found.add(text);
    else {
      for (const [start, end] of parts) {
        const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)];
        found.add(`${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`);
      }
    }
  }
  return [...found].sort();
}

/** Where a text has something new, in order: a window over the seam of two old texts is new too, but has nothing in it. */
function newParts(text: string, windows: Windows): [start: number, end: number][] {
  const parts: [number, number][] = [];
  if (text.length < WINDOW) return [[0, text.length]];
  const length = text.length - WINDOW + 1;
  let first = -1;
  for (let at = 0; at <= length; at++) {
    const isNew = at < length && !windows.has(text, at);
    if (isNew && first < 0) first = at;
    if (isNew || first < 0) continue;
    // At the edges of the text, a window has no old text beside it.
    const start = first === 0 ? 0 : first + WINDOW - 1;
    const end = at === length ? text.length : at;
    if (end - start >= LEAST) parts.push([start, end]);
    first = -1;
  }
  return parts;
}

/** The windows of many texts, as bits: one that is not among them may rarely be taken for one that is. */
class Windows {
  readonly #bits = new Uint32Array(1 << 24);

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      for (let at = 0; at + WINDOW <= text.length; at++) {
        const hash = this.#hash(text, at);
        this.#bits[hash >>> 5] = (this.#bits[hash >>> 5] as number) | (1 << (hash & 31));
      }
    }
  }

  has(text: string, at: number): boolean {
    const hash = this.#hash(text, at);
    return ((this.#bits[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
  }

  #hash(text: string, at: number): number {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + WINDOW; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return (hash ^ (hash >>> 15)) & 0x1fff_ffff;
  }
}
