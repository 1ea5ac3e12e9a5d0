import type { History, Turns } from "../../src/knowledge/history.ts";
import { modelKeys, modelPaths, modelStructs } from "../probe/model-paths.ts";
import { anchors } from "./anchors.ts";
import { KeyQuestions } from "./key-questions.ts";
import { knownKeys, shownKeys } from "./known-keys.ts";
import { knownWords } from "./known-words.ts";
import type { Release } from "./release.ts";
import { findTurns } from "./turns.ts";

/** What is found of one table. */
export interface TableHistory {
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
  const model = modelKeys(path);
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
  for (const [key, words] of model) {
    if (words.length === 0) continue;
    const turns = await findTurns(versions, first, (index) => knownWords(releases[index] as Release, path, key, words));
    if (turns.size > 0) values[key] = sorted(turns);
  }
  return { path, keys: sorted(keys), values, untold };
}

/** The keys that do not show in a release that knows them: those that a question of their own tells of, and the rest. */
async function hiddenKeys(release: Release, path: string, keys: readonly string[], questions: KeyQuestions) {
  const shown = await shownKeys(release, path, keys);
  const hidden: string[] = [];
  const untold: string[] = [];
  for (const key of keys) {
    if (!shown.keys.has(key)) ((await questions.about(key)) ? hidden : untold).push(key);
  }
  return { hidden, untold };
}

/** Puts tables together, by the names of their types. */
export function joined(tables: readonly TableHistory[]): Pick<History, "places" | "untold" | "keys" | "values"> {
  const places: Record<string, string> = {};
  const keys: Record<string, Record<string, Turns>> = {};
  const values: Record<string, Record<string, Readonly<Record<string, Turns>>>> = {};
  for (const table of tables) {
    const structs = modelStructs(table.path);
    for (const [index, { name, keys: own }] of structs.entries()) {
      // A key that no model has any more is one of the first.
      const isOurs = (key: string): boolean =>
        own.includes(key) || (index === 0 && !structs.some((struct) => struct.keys.includes(key)));
      const chosen = Object.entries(table.keys).filter(([key]) => isOurs(key) && !table.untold.includes(key));
      const spoken = Object.entries(table.values).filter(([key]) => isOurs(key));
      places[name] = pathOf(table.path);
      if (chosen.length > 0) keys[name] = sorted(new Map(chosen));
      if (spoken.length > 0) values[name] = sorted(new Map(spoken));
    }
  }
  const untold = tables.flatMap(({ path, untold: own }) => own.map((key) => pathOf(`${path}/${key}`))).sort();
  return { untold, places: sortedRecord(places), keys: sortedRecord(keys), values: sortedRecord(values) };
}

/**
 * All tables of the models, a few at a time.
 *
 * @param done What an earlier run found.
 */
export async function findHistory(
  releases: readonly Release[],
  jobs: number,
  done: readonly TableHistory[],
  tell: (table: TableHistory) => void,
): Promise<TableHistory[]> {
  const found = [...done];
  const paths = modelPaths().filter((path) => !done.some((table) => table.path === path));
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

/** A path as people write it: `*` for names of the user's own. */
function pathOf(path: string): string {
  return path
    .replaceAll("/", ".")
    .replaceAll(/(?<=^|\.)x(?=\.|$)/g, "*")
    .replaceAll(".[]", "[]")
    .replace(/^\./, "");
}

function sorted<Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sortedRecord<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return sorted(new Map(Object.entries(record)));
}
