/**
 * Finds the next character of some kind. The last answer is kept: from every place up to it the answer is the same, so
 * that a line of many mistakes is not searched to its end for each of them.
 */
export class Seek {
  readonly #text: string;
  readonly #stops: (c: number) => boolean;
  #from = -1;
  #end = -1;

  constructor(text: string, stops: (c: number) => boolean) {
    this.#text = text;
    this.#stops = stops;
  }

  /** The offset of the first such character at `offset` or behind; the length of the text where there is none. */
  from(offset: number): number {
    if (offset >= this.#from && offset <= this.#end) return this.#end;
    const text = this.#text;
    let end = offset;
    while (end < text.length && !this.#stops(text.charCodeAt(end))) {
      end++;
      // From here on, the answer is known.
      if (end === this.#from && this.#end >= end) end = this.#end;
    }
    this.#from = offset;
    this.#end = end;
    return end;
  }
}
