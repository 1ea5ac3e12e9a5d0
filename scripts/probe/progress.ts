/** Tells on standard error how far a long run is: in one line that is rewritten on a terminal, or in a line each. */
export class Progress {
  readonly #start = performance.now();
  readonly #verbose: boolean;
  readonly #out: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

  constructor(verbose: boolean, out: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write"> = process.stderr) {
    this.#verbose = verbose;
    this.#out = out;
  }

  get seconds(): number {
    return Math.round((performance.now() - this.#start) / 1000);
  }

  /**
   * @param what What was done.
   * @param left How much is left to do.
   */
  tell(what: string, left: string): void {
    const text = `${this.seconds} s ${what}, ${left}`;
    if (this.#verbose) this.#out.write(`${text}\n`);
    else if (this.#out.isTTY)
      this.#out.write(`\r\u001b[K${text.slice(0, Math.max(20, (this.#out.columns ?? 80) - 1))}`);
  }

  /** Clears the line, and says something in its place. */
  end(text: string): void {
    if (!this.#verbose && this.#out.isTTY) this.#out.write("\r\u001b[K");
    this.#out.write(`${text}\n`);
  }
}
