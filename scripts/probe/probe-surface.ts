import { seenKeys, type SeenKey, type SeenTable, seenUnknown, type Surface } from "../support/surface.ts";
import type { Ask } from "./ask.ts";
import type { ListedFeature } from "./feature-list.ts";
import { findContexts } from "./find-context.ts";
import type { Journal, ProbedPath } from "./journal.ts";
import type { ModelStruct } from "./model-paths.ts";
import { probeTable } from "./probe-table.ts";
import type { Pair } from "./table-text.ts";
import { type TableBelow, tableBelow } from "./tables-below.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface ProbeOptions {
  readonly ask: Ask;
  readonly vocabulary: Vocabulary;
  readonly features: ReadonlyMap<string, ListedFeature>;
  /** The tables to begin with, parents first. */
  readonly paths: readonly string[];
  /** The keys that a table had so far, each with the words that its values may be. */
  readonly known: (path: string) => ReadonlyMap<string, readonly string[]>;
  /** The structs behind a table so far. */
  readonly structs?: (path: string) => readonly ModelStruct[];
  /** The words of all enumerations so far. */
  readonly words?: readonly string[];
  /** Where results are kept as they come, and taken from. */
  readonly journal?: Journal;
  readonly progress?: (path: string, table: SeenTable, left: number) => void;
}

export interface ProbeResult {
  readonly surface: Surface;
  /** Tables for which nothing was found that Codex accepts, and why. */
  readonly troubles: readonly string[];
}

const MAX_DEPTH = 12;

/** Probes the given tables, and those that new keys of theirs lead to. */
export async function probeSurface(options: ProbeOptions): Promise<ProbeResult> {
  const surface: Record<string, SeenTable> = {};
  const troubles: string[] = [];
  const learned = new Map<string, readonly Pair[]>();
  const names = new Map<string, string>();
  let level = [...options.paths];
  // Parents first: what they must hold is in the text of every question about a child.
  for (let depth = 0; level.length > 0 && depth <= MAX_DEPTH; depth++) {
    const now = level.filter((path) => depthOf(path) === depth && !isGone(path, options.paths, surface));
    level = level.filter((path) => depthOf(path) !== depth);
    let left = now.length + level.length;
    const probed = await eachOf(now, async (path) => {
      const done = options.journal?.get(path) ?? (await probePath(path, options, learned, names.get(path)));
      if (!options.journal?.get(path)) options.journal?.add(done);
      options.progress?.(path, done.table, --left);
      return done;
    });
    for (const { path, table, refusals, below, learned: own } of probed) {
      surface[path] = table;
      const place = path || "top level";
      for (const refusal of refusals) troubles.push(`${place}: ${refusal}`);
      for (const name of seenUnknown(table)?.unsettled ?? [])
        troubles.push(`${place}: ${name} is a field in the binary, but no value was accepted`);
      if (own) learned.set(path, own);
      for (const one of below) enter(one, learned, names, level);
    }
  }
  const inOrder = Object.entries(surface).sort(([a], [b]) => (a < b ? -1 : 1));
  return { surface: Object.fromEntries(inOrder), troubles };
}

function enter(
  { path, name, own }: TableBelow,
  learned: Map<string, readonly Pair[]>,
  names: Map<string, string>,
  level: string[],
): void {
  if (own && !learned.has(path)) learned.set(path, own);
  if (name !== undefined) names.set(path, name);
  if (!level.includes(path)) level.push(path);
}

async function probePath(
  path: string,
  options: ProbeOptions,
  learned: Map<string, readonly Pair[]>,
  name: string | undefined,
): Promise<ProbedPath> {
  const { ask, vocabulary, features, known, structs, words = [] } = options;
  const ways = await findContexts(ask, path, learned);
  const refusals = ways.flatMap(({ refusal }) => refusal ?? []);
  const had = known(path);
  const models = structs?.(path) ?? [];
  const unnamed: ModelStruct = { name: name ?? "", keys: [...had.keys()], aliases: new Set() };
  const hints = {
    known: had,
    structs: models.length > 0 ? models : [unnamed],
    likely: path === "features" ? [...features.keys()] : [],
    words,
    vocabulary,
  };
  const table = { ...(await probeTable(ways, hints)) };
  if (path === "features") addListing(table, features);
  const nearby = nearbyNames(table, vocabulary);
  const below: TableBelow[] = [];
  for (const [key, seen] of seenKeys(table)) {
    const [way] = ways;
    const one = had.has(key) || !way ? undefined : await tableBelow(way.text, key, seen, nearby);
    if (one) below.push(one);
  }
  const own = learned.get(path);
  return { path, table, refusals, below, ...(own && { learned: own }) };
}

/** The names of the arrays in which the fields of a table stand. */
function nearbyNames(table: SeenTable, { arrays }: Vocabulary): string[] {
  const orders = Object.values(seenUnknown(table)?.orders ?? {}).map((order) => `,${order.join(",")},`);
  const around = arrays.filter((array) => orders.some((order) => `,${array.join(",")},`.includes(order)));
  return [...new Set(around.flat())];
}

/** Runs a few at a time: the next question is ready when a process ends, and few large texts are in memory. */
async function eachOf<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await run(items[index] as T);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}

/** Whether the table that holds a table was probed and does not know it. */
function isGone(path: string, paths: readonly string[], surface: Readonly<Record<string, SeenTable>>): boolean {
  const steps = path.split("/");
  while (/^(?:x|\[\]|\d+)$/.test(steps.at(-1) ?? "")) steps.pop();
  const key = steps.pop();
  const parent = steps.join("/");
  return path !== "" && key !== undefined && paths.includes(parent) && !surface[parent]?.[key];
}

function depthOf(path: string): number {
  return path === "" ? 0 : path.split("/").length;
}

function addListing(table: Record<string, SeenKey>, features: ReadonlyMap<string, ListedFeature>): void {
  for (const [key, listing] of features) {
    const seen = table[key];
    if (seen) table[key] = { ...seen, ...listing };
  }
}
