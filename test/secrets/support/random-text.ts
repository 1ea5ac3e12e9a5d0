const SMALL = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
export const ALPHABETS = {
  hex: `${DIGITS}abcdef`,
  small: SMALL + DIGITS,
  capitals: SMALL.toUpperCase() + DIGITS,
  letters: SMALL + SMALL.toUpperCase() + DIGITS,
  base64: `${SMALL}${SMALL.toUpperCase()}${DIGITS}+/`,
  base64url: `${SMALL}${SMALL.toUpperCase()}${DIGITS}-_`,
} as const;

/** A source of text that looks random and is the same in every run: no file holds a secret. */
export class RandomText {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0;
  }

  /** A whole number from 0 on that is below a limit. */
  below(limit: number): number {
    // mulberry32
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  text(length: number, alphabet: keyof typeof ALPHABETS = "letters"): string {
    const letters = ALPHABETS[alphabet];
    return Array.from({ length }, () => letters[this.below(letters.length)]).join("");
  }
}
