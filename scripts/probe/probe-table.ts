import { type SeenKey, type SeenTable, type SeenUnknown, UNKNOWN, type UnknownNames } from "../support/surface.ts";
import { type ReadyTable, valueOf } from "./find-context.ts";
import { findKeys, type MassQuestion } from "./find-keys.ts";
import { listed, unknownKey } from "./message.ts";
import { isKnown, type ProbedKey, probeKey } from "./probe-key.ts";
import type { TableText } from "./table-text.ts";
import { NONSENSE } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known about a table before it is probed. */
export interface TableHints {
  /** Keys that it had so far, each with the words that its values may be. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Names that are likely keys of this very table. */
  readonly likely: readonly string[];
  readonly vocabulary: Vocabulary;
}

/** The keys of a table, in all the ways to write it. */
export async function probeTable(ways: readonly ReadyTable[], hints: TableHints): Promise<SeenTable> {
  let seen: Record<string, SeenKey> = {};
  for (const { text, required } of ways) {
    const one = await probeWay(text, hints);
    for (const key of required) if (one[key]) one[key] = { ...one[key], required: true };
    seen = merge(seen, one);
  }
  return Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function probeWay(table: TableText, hints: TableHints): Promise<Record<string, SeenKey>> {
  const probed = await probeKey(table, NONSENSE, []);
  const strict = await table.ask([[NONSENSE, probed.accepts[0] ?? "true"]], "strict");
  const strictNotices = unknownKey(strict.detail ?? "") !== undefined;
  const nonsense = { key: NONSENSE, probed, strictNotices };
  const unknown = policy(probed, strictNotices);
  const fields = probed.answers.map((detail) => listed(detail, "field")).find((names) => names !== undefined);
  const found = fields ?? (await newKeys(table, unknown, probed, hints));
  const seen: Record<string, SeenKey> = { [UNKNOWN]: { unknown, ...plain(probed) } as SeenUnknown };
  const keys = [...new Set([...hints.known.keys(), ...table.own.map(([key]) => key), ...hints.likely, ...found])];
  await Promise.all(
    keys.map(async (key) => {
      const one = await probeKey(table, key, hints.known.get(key) ?? []);
      const whole = valueOf([table.path, key].filter((part) => part !== "").join("/"));
      const accepts = async (value: string): Promise<boolean> =>
        (await table.ask([[key, value]], "lenient")).ok === true;
      // Only where unknown names are refused does it mean anything that a value is accepted.
      const isWhole = unknown === "fatal" && whole !== undefined && (await accepts(whole));
      if (isWhole || (await isKnown(table, key, one, nonsense))) {
        seen[key] = plain(one);
      }
    }),
  );
  return seen;
}

function policy({ accepts, answers }: ProbedKey, strictNotices: boolean): UnknownNames {
  if (accepts.length === 0) return "fatal";
  if (accepts.length < answers.length && !answers.every((detail) => detail === "" || /date|nan/.test(detail)))
    return "typed";
  return strictNotices ? "ignored" : "inert";
}

/** Names of the vocabulary that the table knows. */
async function newKeys(
  table: TableText,
  unknown: UnknownNames,
  nonsense: ProbedKey,
  { known, vocabulary }: TableHints,
): Promise<string[]> {
  const isNew = (name: string): boolean => !known.has(name) && !table.own.some(([key]) => key === name);
  if (unknown === "fatal") return acceptedKeys(table, neighbours([...known.keys()], vocabulary).filter(isNew));
  const candidates = vocabulary.names.filter(isNew);
  const base = { table, candidates, mode: "strict" } as const;
  if (unknown === "typed") {
    // Everything else would be refused whatever the name.
    const [value = "true"] = nonsense.accepts;
    return [...(await findKeys({ ...base, value: () => value })).found];
  }
  // No key takes a list of lists of numbers. Where that error has no place, numbers tell the keys apart.
  const { found, lost } = await findKeys({ ...base, value: () => "[[1.5]]", quick: true });
  if (!lost) return [...found];
  const questions: Pick<MassQuestion, "value" | "number">[] = [
    { value: (number) => `${number}.5`, number: /`(\d+)\.5`/ },
    { value: (number) => `"zz${number}"`, number: /["`]zz(\d+)["`]/ },
  ];
  const all = [...found];
  for (const question of questions) {
    const left = candidates.filter((name) => !all.includes(name));
    all.push(...(await findKeys({ ...base, ...question, candidates: left })).found);
  }
  return all;
}

/**
 * Names beside the known ones in the binary's arrays, where most of them stand together. A table that refuses unknown names
 * without saying why can only be asked about one name at a time; but it is a struct, and its fields stand in an array.
 */
export function neighbours(known: readonly string[], { arrays }: Vocabulary, reach = 6): string[] {
  const isOurs = new Set(known);
  let most = 1;
  let found = new Set<string>();
  for (const array of arrays) {
    for (const [first, last, count] of clusters(array, isOurs, reach)) {
      if (count < most) continue;
      if (count > most) found = new Set();
      most = count;
      for (const name of array.slice(Math.max(0, first - reach), last + reach + 1)) found.add(name);
    }
  }
  return [...found].filter((name) => !isOurs.has(name));
}

/** Where names of a set stand in an array with gaps no wider than `reach`: the first, the last, and how many. */
function clusters(array: readonly string[], names: ReadonlySet<string>, reach: number): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (const [at, name] of array.entries()) {
    if (!names.has(name)) continue;
    const cluster = found.at(-1);
    if (cluster && at - cluster[1] <= reach) {
      cluster[1] = at;
      cluster[2]++;
    } else found.push([at, at, 1]);
  }
  return found;
}

/** The names of which a table that refuses unknown ones accepts something. */
async function acceptedKeys(table: TableText, names: readonly string[]): Promise<string[]> {
  const accepted = await Promise.all(
    names.map(async (name) => {
      for (const value of ["true", "1", '"zz"', "[]", "{}"]) {
        if ((await table.ask([[name, value]], "lenient")).ok === true) return true;
      }
      return false;
    }),
  );
  return names.filter((_, index) => accepted[index]);
}

function plain(key: ProbedKey): SeenKey {
  return { ...key, answers: undefined } as SeenKey;
}

function merge(a: Record<string, SeenKey>, b: Record<string, SeenKey>): Record<string, SeenKey> {
  const merged = { ...a };
  for (const [key, one] of Object.entries(b)) {
    const other = merged[key];
    if (!other) merged[key] = one;
    else {
      const variants = [...new Set([...(other.variants ?? []), ...(one.variants ?? [])])];
      merged[key] = {
        ...one,
        ...other,
        accepts: [...new Set([...other.accepts, ...one.accepts])],
        expects: other.expects || one.expects,
        ...(variants.length > 0 && { variants }),
      };
    }
  }
  return merged;
}
