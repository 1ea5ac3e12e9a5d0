import { existsSync } from "node:fs";
import { join } from "node:path";
import type { History } from "../../src/knowledge/history.ts";
import { Release as Known } from "../../src/knowledge/release.ts";
import { type ListedFeature, listFeatures } from "../probe/feature-list.ts";
import { modelKeys } from "../probe/model-paths.ts";
import { type KeyQuestion, knowsKey, questionAbout } from "./key-question.ts";
import { knowsWord } from "./knows-word.ts";
import type { AskedFile } from "./ask-file.ts";
import type { RecordedItem } from "./recorded-items.ts";
import { Release } from "./release.ts";

/** The releases whose binaries are at hand, asked about one thing at a time. */
export class AskedReleases {
  /** In their order. */
  readonly versions: readonly string[];
  readonly #folder: string;
  readonly #history: History;
  /** By release and file. */
  readonly #opened = new Map<string, Promise<Release>>();
  readonly #questions = new Map<string, Promise<KeyQuestion | undefined>>();

  /** @param folder Has a binary VERSION/codex for each release. */
  constructor(folder: string, history: History) {
    this.#folder = folder;
    this.#history = history;
    this.versions = history.releases.filter((version) => existsSync(this.binary(version)));
  }

  binary(version: string): string {
    return join(this.#folder, version, "codex");
  }

  /** Whether a release knows a key, or a word as its value; undefined where no question tells. */
  async knows(item: RecordedItem, version: string): Promise<boolean | undefined> {
    const { file, path, key, word } = item;
    const release = await this.#open(version, file);
    if (word !== undefined) return knowsWord(release, path, key, word);
    // A feature that was a switch once, and a table later, takes no question that tells with both.
    if (file === "config" && path === "features" && (await release.features()).has(key)) return true;
    const question = await this.#questionAbout(item);
    return question && knowsKey(release, path, key, question);
  }

  features(version: string): Promise<ReadonlyMap<string, ListedFeature>> {
    return listFeatures(this.binary(version));
  }

  async close(): Promise<void> {
    for (const release of this.#opened.values()) (await release).close();
  }

  #open(version: string, file: AskedFile): Promise<Release> {
    const name = `${version}/${file}`;
    const release = this.#opened.get(name) ?? Release.open(version, file, this.binary(version), 2);
    this.#opened.set(name, release);
    return release;
  }

  /** A question that the last release that is said to know the key answers as it does no other. */
  #questionAbout({ file, path, key, isKnownTo }: RecordedItem): Promise<KeyQuestion | undefined> {
    const name = `${file}:${path}/${key}`;
    let question = this.#questions.get(name);
    if (!question) {
      const last = this.versions.findLast((version) => isKnownTo(new Known(version, this.#history)));
      const find = async (version: string) =>
        questionAbout(await this.#open(version, file), path, key, modelKeys(path, file).get(key) ?? []);
      question = last === undefined ? Promise.resolve(undefined) : find(last);
      this.#questions.set(name, question);
    }
    return question;
  }
}
