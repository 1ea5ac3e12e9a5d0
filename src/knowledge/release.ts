import { compareReleases } from "./compare-releases.ts";
import type { History, Turns } from "./history.ts";
import { own } from "./own.ts";
import { entryOf, withBases } from "./with-bases.ts";

/** What one release of Codex knows, as far as the history of its releases tells. */
export class Release {
  readonly version: string;
  /** Whether it is older than all that the history knows of; the oldest then stands for it. */
  readonly isBeforeHistory: boolean;
  /** The release that was asked and stands for this one: itself, or the last before it. */
  readonly nearest: string;
  readonly #history: History;

  constructor(version: string, history: History) {
    this.version = version;
    this.#history = history;
    const [first = version] = history.releases;
    this.isBeforeHistory = compareReleases(version, first) < 0;
    this.nearest = history.releases.findLast((release) => compareReleases(release, version) <= 0) ?? first;
  }

  /**
   * When a key of a table came and went.
   *
   * @param type Codex's name of the table's type.
   * @returns Undefined where the history does not have the key.
   */
  key(type: string, key: string): Span | undefined {
    return this.#span(entryOf(this.#history.keys, type, key, this.#history));
  }

  /** The same for a word that is a value of a key. */
  value(type: string, key: string, word: string): Span | undefined {
    return this.#span(own(entryOf(this.#history.values, type, key, this.#history), word));
  }

  /** Whether the release does not know a key that is told of. */
  lacks(type: string | undefined, key: string): boolean {
    return this.key(type ?? "", key)?.isKnown === false;
  }

  /** Those of the values of a key that the release takes, or of which nothing is told. */
  takenWords(type: string | undefined, key: string, words: readonly string[]): readonly string[] {
    return words.filter((word) => this.value(type ?? "", key, word)?.isKnown !== false);
  }

  /** The keys of a table that the release knows, and a later one does no more. */
  passingKeys(type: string): readonly string[] {
    const types = withBases(type, this.#history);
    const keys = new Set(types.flatMap((one) => Object.keys(own(this.#history.keys, one) ?? {})));
    return [...keys].filter((key) => {
      const span = this.key(type, key);
      return span?.isKnown && span.next !== undefined;
    });
  }

  #span(turns: Turns | undefined): Span | undefined {
    if (turns === undefined) return undefined;
    const past = turns.filter((turn) => compareReleases(turn, this.nearest) <= 0);
    const next = turns[past.length];
    return { isKnown: past.length % 2 === 1, last: past.at(-1), next };
  }
}

/** How something stands with a release. */
export interface Span {
  readonly isKnown: boolean;
  /** The release with which it came, or went, last. */
  readonly last: string | undefined;
  /** The release after this one with which it comes back, or goes. */
  readonly next: string | undefined;
}
