import type { History } from "../../src/knowledge/history.ts";
import type { Release } from "../../src/knowledge/release.ts";
import { modelKeys, modelPaths, modelStructs } from "../probe/model-paths.ts";

/** A key of a table, or a word that is a value of it, with what the history tells of it. */
export interface RecordedItem {
  readonly path: string;
  /** Codex's names of the types that a table there can be of. */
  readonly types: readonly string[];
  readonly key: string;
  /** Missing where it is about the key itself. */
  readonly word?: string;
  /** Whether a release knows it. */
  readonly isKnownTo: (release: Release) => boolean | undefined;
}

/** The keys of the history, those that are gone too. */
export function recordedKeys(history: History): RecordedItem[] {
  return modelPaths().flatMap((path) => {
    const types = modelStructs(path).map(({ name }) => name);
    const keys = new Set([
      ...modelKeys(path).keys(),
      ...types.flatMap((type) => Object.keys(history.keys[type] ?? {})),
    ]);
    return [...keys].map((key) => ({
      path,
      types,
      key,
      isKnownTo: (release: Release) => types.flatMap((type) => release.key(type, key) ?? [])[0]?.isKnown,
    }));
  });
}

/** The values of the history. */
export function recordedValues(history: History): RecordedItem[] {
  return modelPaths().flatMap((path) =>
    modelStructs(path).flatMap(({ name: type }) =>
      Object.entries(history.values[type] ?? {}).flatMap(([key, words]) =>
        Object.keys(words).map((word) => ({
          path,
          types: [type],
          key,
          word,
          isKnownTo: (release: Release) => release.value(type, key, word)?.isKnown,
        })),
      ),
    ),
  );
}
