import { type KeyQuestion, questionAbout } from "./key-question.ts";
import type { Release } from "./release.ts";

/** Questions about the keys of a table one by one, each found when it is first asked for. */
export class KeyQuestions {
  readonly #release: Release;
  readonly #path: string;
  readonly #words: ReadonlyMap<string, readonly string[]>;
  readonly #found = new Map<string, Promise<KeyQuestion | undefined>>();

  /**
   * @param release One that knows the keys.
   * @param words The values of keys that take one of a few words.
   */
  constructor(release: Release, path: string, words: ReadonlyMap<string, readonly string[]>) {
    this.#release = release;
    this.#path = path;
    this.#words = words;
  }

  /** Undefined for a key that no question tells from a name that no Codex has. */
  about(key: string): Promise<KeyQuestion | undefined> {
    let question = this.#found.get(key);
    if (!question) {
      question = questionAbout(this.#release, this.#path, key, this.#words.get(key) ?? []);
      this.#found.set(key, question);
    }
    return question;
  }
}
