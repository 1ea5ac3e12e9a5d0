import type { Turns } from "../../src/knowledge/history.ts";
import { modelKeys, modelPaths } from "../probe/model-paths.ts";
import { anchors } from "./anchors.ts";
import type { AskedFile } from "./ask-file.ts";
import { KeyQuestions } from "./key-questions.ts";
import { knownKeys, shownKeys } from "./known-keys.ts";
import { knownWords } from "./known-words.ts";
import type { Release } from "./release.ts";
import { findTurns } from "./turns.ts";

/** What is found of one table. */
export interface TableHistory {
  readonly file: AskedFile;
  readonly path: string;
  readonly keys: Readonly<Record<string, Turns>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, Turns>>>>;
  /** Keys of the models that no question tells from others. */
  readonly untold: readonly string[];
}

/**
 * Asks releases which keys of a table they know, and which words as values of its keys: those of the models, and those that
 * only older ones have.
 *
 * @param releases In their order. The models describe the last one.
 */
export async function tableHistory(releases: readonly Release[], path: string): Promise<TableHistory> {
  const versions = releases.map(({ version }) => version);
  const first = anchors(releases.length);
  const latest = releases.at(-1) as Release;
  const { file } = latest;
  const model = modelKeys(path, file);
  const questions = new KeyQuestions(latest, path, model);
  const { hidden, untold } = await hiddenKeys(latest, path, [...model.keys()], questions);

  const candidates = new Set(model.keys());
  const keys = await findTurns(versions, first, async (index) => {
    const release = releases[index] as Release;
    const isOld = first.includes(index) && release !== latest;
    const known = await knownKeys(release, path, [...candidates], isOld ? release.fieldNames() : [], hidden, questions);
    for (const key of known) candidates.add(key);
    return known;
  });
  const values: Record<string, Record<string, Turns>> = {};
  const choices = [...model].filter(([, words]) => words.length > 0);
  const found = await Promise.all(
    choices.map(([key, words]) =>
      findTurns(versions, first, (index) => knownWords(releases[index] as Release, path, key, words)),
    ),
  );
  for (const [index, [key]] of choices.entries()) {
    const turns = found[index] as Map<string, Turns>;
    if (turns.size > 0) values[key] = sorted(turns);
  }
  return { file, path, keys: sorted(keys), values, untold };
}

/** The keys that do not show in a release that knows them: those that a question of their own tells of, and the rest. */
async function hiddenKeys(release: Release, path: string, keys: readonly string[], questions: KeyQuestions) {
  const shown = await shownKeys(release, path, keys);
  const left = keys.filter((key) => !shown.keys.has(key));
  const found = await Promise.all(left.map((key) => questions.about(key)));
  return { hidden: left.filter((_, index) => found[index]), untold: left.filter((_, index) => !found[index]) };
}

/**
 * All tables of a file that stand in no other, a few at a time.
 *
 * @param releases Opened for the file, in their order.
 * @param done What an earlier run found.
 */
export async function findHistory(
  releases: readonly Release[],
  jobs: number,
  done: readonly TableHistory[],
  tell: (table: TableHistory) => void,
): Promise<TableHistory[]> {
  const file = releases[0]?.file ?? "config";
  const found: TableHistory[] = [];
  const isDone = (path: string): boolean => done.some((table) => table.file === file && table.path === path);
  const paths = modelPaths(file).filter((path) => !isDone(path));
  let next = 0;
  const work = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const table = await tableHistory(releases, path);
      found.push(table);
      tell(table);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return found;
}

function sorted<Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
