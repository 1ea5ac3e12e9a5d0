import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Host } from "../host.ts";

/** What is known of the releases that settings name. It is fetched once, as few files are for another release than the current. */
export class Releases {
  readonly #fetch: Host["knowledgeOf"];
  #coming = new Map<string, Promise<Knowledge | undefined>>();
  #there = new Map<string, Knowledge | undefined>();

  constructor({ knowledgeOf }: Pick<Host, "knowledgeOf">) {
    this.#fetch = knowledgeOf;
  }

  /** What is known of a release; undefined for the current one, and for one that is not at hand. */
  get(version: string | undefined): Knowledge | undefined {
    return version === undefined ? undefined : this.#there.get(version);
  }

  /**
   * Fetches what is not at hand.
   *
   * @returns Whether anything was.
   */
  async bring(versions: readonly (string | undefined)[]): Promise<boolean> {
    const missing = versions.filter((version) => version !== undefined && !this.#there.has(version));
    await Promise.all(missing.map((version) => this.#bring(version as string)));
    return missing.length > 0;
  }

  /** Forgets all: `auto` may be another release by now. */
  forget(): void {
    this.#coming = new Map();
    this.#there = new Map();
  }

  async #bring(version: string): Promise<void> {
    const there = this.#there;
    let coming = this.#coming.get(version);
    if (!coming) this.#coming.set(version, (coming = this.#fetch(version)));
    there.set(version, await coming);
  }
}
