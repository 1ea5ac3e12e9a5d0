const hidden = "[redacted]";

/**
 * A bearer token that does not show itself: as a string, as JSON and in `console.log` it reads `[redacted]`.
 *
 * Two tokens of the same text are different tokens: each stands for one run of the command.
 *
 * @example
 * ```ts
 * JSON.stringify({ token: new BearerToken("a-token") }); // '{"token":"[redacted]"}'
 * ```
 */
export class BearerToken {
  readonly #text: string;

  /** @param text The token, without `Bearer`. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The token itself. */
  reveal(): string {
    return this.#text;
  }

  /** `[redacted]`, as in templates and `String(token)`. */
  toString(): string {
    return hidden;
  }

  /** `[redacted]`, as in `JSON.stringify`. */
  toJSON(): string {
    return hidden;
  }
}

// Not a method of the class, as its declaration would need the types of Node.
Object.defineProperty(BearerToken.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: () => hidden });
