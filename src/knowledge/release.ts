import { compareReleases } from "./compare-releases.ts";
import type { History, Turns } from "./history.ts";

/** What one release of Codex knows, as far as the history of its releases tells. */
export class Release {
  readonly version: string;
  /** Whether it is older than all that the history knows of; the oldest then stands for it. */
  readonly isBeforeHistory: boolean;
  readonly #history: History;
  readonly #nearest: string;

  constructor(version: string, history: History) {
    this.version = version;
    this.#history = history;
    const [first = version] = history.releases;
    this.isBeforeHistory = compareReleases(version, first) < 0;
    this.#nearest = this.isBeforeHistory ? first : version;
  }

  /**
   * When a key of a table came and went.
   *
   * @param type Codex's name of the table's type.
   * @returns Undefined where the history does not have the key.
   */
  key(type: string, key: string): Span | undefined {
    return this.#span(entry(entry(this.#history.keys, type), key));
  }

  /** The same for a word that is a value of a key. */
  value(type: string, key: string, word: string): Span | undefined {
    return this.#span(entry(entry(entry(this.#history.values, type), key), word));
  }

  /** The keys of a table that the release knows, and a later one does no more. */
  passingKeys(type: string): readonly string[] {
    const keys = entry(this.#history.keys, type) ?? {};
    return Object.keys(keys).filter((key) => {
      const span = this.key(type, key);
      return span?.isKnown && span.next !== undefined;
    });
  }

  #span(turns: Turns | undefined): Span | undefined {
    if (turns === undefined) return undefined;
    const past = turns.filter((turn) => compareReleases(turn, this.#nearest) <= 0);
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

function entry<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
