/** A place in a pattern, which Rust counts in code points. */
export class Cursor {
  readonly #chars: readonly string[];
  at = 0;
  /** Whether spaces and comments mean nothing, as after `(?x)`. */
  skipsSpace = false;

  constructor(pattern: string) {
    this.#chars = Array.from(pattern);
  }

  /** The character here; undefined at the end. */
  get char(): string | undefined {
    return this.#chars[this.at];
  }

  peek(ahead = 1): string | undefined {
    return this.#chars[this.at + ahead];
  }

  /** Goes on to the next character that means something. */
  next(): string | undefined {
    this.at++;
    return this.skip();
  }

  /** Goes over what means nothing here. */
  skip(): string | undefined {
    while (this.skipsSpace && this.char !== undefined) {
      if (isSpace(this.char)) this.at++;
      else if (this.char === "#") this.#skipLine();
      else break;
    }
    return this.char;
  }

  /** The character after this one that means something; stays here. */
  peekMeant(): string | undefined {
    const { at } = this;
    const char = this.next();
    this.at = at;
    return char;
  }

  /** Whether a text stands here. */
  startsWith(text: string): boolean {
    return Array.from(text).every((char, index) => this.#chars[this.at + index] === char);
  }

  /** Takes what a test accepts, and returns it. */
  take(accepts: (char: string) => boolean): string {
    let taken = "";
    for (let { char } = this; char !== undefined && accepts(char); char = this.next()) taken += char;
    return taken;
  }

  #skipLine(): void {
    while (this.char !== undefined && this.char !== "\n") this.at++;
  }
}

export function isSpace(char: string): boolean {
  return /\s/u.test(char);
}
