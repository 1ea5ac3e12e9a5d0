import { readFileSync } from "node:fs";
import { type Ask, answering } from "../probe/ask.ts";
import { type ListedFeature, listFeatures } from "../probe/feature-list.ts";
import { findContexts, type ReadyTable } from "../probe/find-context.ts";
import type { Pair } from "../probe/table-text.ts";
import { readVocabulary } from "../probe/vocabulary.ts";
import { type AskedFile, askFile } from "./ask-file.ts";
import { FILE_CONTEXTS } from "./file-contexts.ts";

/** A released Codex that is asked what it knows of a file. Tables are made ready when a question is about them. */
export class Release {
  readonly version: string;
  readonly file: AskedFile;
  readonly #binary: string;
  readonly #ask: Ask;
  readonly #close: () => void;
  readonly #learned = new Map<string, readonly Pair[]>();
  readonly #tables = new Map<string, Promise<readonly ReadyTable[]>>();
  #features: Promise<ReadonlyMap<string, ListedFeature>> | undefined;
  #names: readonly string[] | undefined;

  private constructor(version: string, file: AskedFile, binary: string, ask: Ask, close: () => void) {
    this.version = version;
    this.file = file;
    this.#binary = binary;
    this.#ask = ask;
    this.#close = close;
  }

  static async open(version: string, file: AskedFile, binary: string, jobs: number): Promise<Release> {
    const oracle = await askFile(file, binary, jobs);
    return new Release(version, file, binary, answering(oracle), () => oracle.close());
  }

  close(): void {
    this.#close();
  }

  /** The ways to write a table that this release takes; parents are made ready before. None where it knows no such table. */
  async ways(path: string): Promise<readonly ReadyTable[]> {
    let ready = this.#tables.get(path);
    if (!ready) {
      const around = path === "" ? Promise.resolve([]) : this.ways(path.split("/").slice(0, -1).join("/"));
      ready = around.then(() => findContexts(this.#ask, path, this.#learned, FILE_CONTEXTS[this.file]));
      this.#tables.set(path, ready);
    }
    return (await ready).filter(({ refusal }) => refusal === undefined);
  }

  /** The names of fields in the binary, and others that stand in arrays as they do. */
  fieldNames(): readonly string[] {
    this.#names ??= [...new Set(readVocabulary(readFileSync(this.#binary)).arrays.flat())].filter(isKey);
    return this.#names;
  }

  features(): Promise<ReadonlyMap<string, ListedFeature>> {
    this.#features ??= listFeatures(this.#binary);
    return this.#features;
  }
}

function isKey(name: string): boolean {
  return /^[a-z][a-z0-9_-]+$/.test(name);
}
