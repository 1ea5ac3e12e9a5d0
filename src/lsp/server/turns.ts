import type { Connection } from "./connection.ts";

/**
 * Puts off work until what the editor has sent by then has been heard: a request that it has cancelled, or a text that it has
 * changed, need not be worked on. Work is done in the order in which it was asked for.
 */
export class Turns {
  readonly #connection: Pick<Connection, "round">;
  #heard = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(connection: Pick<Connection, "round">) {
    this.#connection = connection;
  }

  /** The editor has sent something. */
  heard(): void {
    this.#heard++;
  }

  /** Waits for the turn of a request that has just been heard. */
  next(): Promise<void> {
    this.heard();
    this.#last = this.#last.then(() => this.#quiet());
    return this.#last;
  }

  async #quiet(): Promise<void> {
    let heard;
    do {
      heard = this.#heard;
      await this.#connection.round();
    } while (heard !== this.#heard);
  }
}
