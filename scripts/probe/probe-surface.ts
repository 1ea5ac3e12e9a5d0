import { seenKeys, type SeenKey, type SeenTable, type Surface } from "../support/surface.ts";
import type { Ask } from "./ask.ts";
import type { ListedFeature } from "./feature-list.ts";
import { findContexts } from "./find-context.ts";
import { expectedType } from "./message.ts";
import { probeTable } from "./probe-table.ts";
import type { Pair, TableText } from "./table-text.ts";
import { NONSENSE } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface ProbeOptions {
  readonly ask: Ask;
  readonly vocabulary: Vocabulary;
  readonly features: ReadonlyMap<string, ListedFeature>;
  /** The tables to begin with, parents first. */
  readonly paths: readonly string[];
  /** The keys that a table had so far, each with the words that its values may be. */
  readonly known: (path: string) => ReadonlyMap<string, readonly string[]>;
  readonly progress?: (path: string, table: SeenTable) => void;
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
  let level = [...options.paths];
  // Parents first: what they must hold is in the text of every question about a child.
  for (let depth = 0; level.length > 0 && depth <= MAX_DEPTH; depth++) {
    const now = level.filter((path) => depthOf(path) === depth && !isGone(path, options.paths, surface));
    level = level.filter((path) => depthOf(path) !== depth);
    const probed = await eachOf(now, (path) => probePath(path, options, learned));
    for (const [index, { table, refusals, below }] of probed.entries()) {
      const path = now[index] as string;
      surface[path] = table;
      for (const refusal of refusals) troubles.push(`${path || "top level"}: ${refusal}`);
      level.push(...below.filter((one) => !level.includes(one)));
    }
  }
  const inOrder = Object.entries(surface).sort(([a], [b]) => (a < b ? -1 : 1));
  return { surface: Object.fromEntries(inOrder), troubles };
}

async function probePath(path: string, options: ProbeOptions, learned: Map<string, readonly Pair[]>) {
  const { ask, vocabulary, features, known, progress } = options;
  const ways = await findContexts(ask, path, learned);
  const refusals = ways.flatMap(({ refusal }) => refusal ?? []);
  const hints = { known: known(path), likely: path === "features" ? [...features.keys()] : [], vocabulary };
  const table = { ...(await probeTable(ways, hints)) };
  if (path === "features") addListing(table, features);
  progress?.(path, table);
  const below: string[] = [];
  for (const [key, seen] of seenKeys(table)) {
    if (hints.known.has(key)) continue;
    const steps = await tableBelow(ways[0]?.text, key, seen);
    if (steps) below.push([path, key, ...steps].filter((step) => step !== "").join("/"));
  }
  return { table, refusals, below };
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

/** The steps from a key to the table that it holds, if it holds one. */
async function tableBelow(table: TableText | undefined, key: string, seen: SeenKey): Promise<string[] | undefined> {
  if (!table) return undefined;
  const type = async (value: string): Promise<string> => {
    const { ok, detail = "" } = await table.ask([[key, value]], "lenient");
    return ok === true ? "" : (expectedType(detail) ?? "");
  };
  const isStruct = (text: string): boolean => /^(?:struct|internally tagged|adjacently tagged) /.test(text);
  if (isStruct(seen.expects)) return [];
  if (seen.expects === "a map") return isStruct(await type(`{ ${NONSENSE} = 1.5 }`)) ? ["x"] : undefined;
  if (seen.expects === "a sequence") return isStruct(await type("[1.5]")) ? ["[]"] : undefined;
  return undefined;
}

function addListing(table: Record<string, SeenKey>, features: ReadonlyMap<string, ListedFeature>): void {
  for (const [key, listing] of features) {
    const seen = table[key];
    if (seen) table[key] = { ...seen, ...listing };
  }
}
