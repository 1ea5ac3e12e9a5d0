import type { History } from "../../src/knowledge/history.ts";
import type { Release } from "../../src/knowledge/release.ts";
import { modelKeys, modelPaths, modelStructs } from "../probe/model-paths.ts";
import { ASKED_FILES, type AskedFile } from "./ask-file.ts";

/** A key of a table, or a word that is a value of it, with what the history tells of it. */
export interface RecordedItem {
  readonly file: AskedFile;
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
  return tables().flatMap(({ file, path }) => {
    const types = modelStructs(path, file).map(({ name }) => name);
    const keys = new Set([
      ...modelKeys(path, file).keys(),
      ...types.flatMap((type) => Object.keys(history.keys[type] ?? {})),
    ]);
    return [...keys].map((key) => ({
      file,
      path,
      types,
      key,
      isKnownTo: (release: Release) => types.flatMap((type) => release.key(type, key) ?? [])[0]?.isKnown,
    }));
  });
}

/** The values of the history. */
export function recordedValues(history: History): RecordedItem[] {
  return tables().flatMap(({ file, path }) =>
    modelStructs(path, file).flatMap(({ name: type }) =>
      Object.entries(history.values[type] ?? {}).flatMap(([key, words]) =>
        Object.keys(words).map((word) => ({
          file,
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

/** Where the tables of the models stand, each once. */
function tables(): { readonly file: AskedFile; readonly path: string }[] {
  return ASKED_FILES.flatMap((file) => modelPaths(file).map((path) => ({ file, path })));
}
