/** Work that is done when nothing has asked for it for a while. */
export class Delay {
  readonly #milliseconds: number;
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, work: () => void) {
    this.#milliseconds = milliseconds;
    this.#work = work;
  }

  /** Asks for the work, and puts off what was asked for before. */
  start(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#work, this.#milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
