import { type SeenKey, type SeenTable, type SeenUnknown, UNKNOWN, type UnknownNames } from "../support/surface.ts";
import type { ReadyTable } from "./find-context.ts";
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
      if (await isKnown(table, key, one, nonsense)) seen[key] = plain(one);
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
  if (unknown === "fatal") return neighbours([...known.keys()], vocabulary).filter(isNew);
  const candidates = vocabulary.names.filter(isNew);
  const base = { table, candidates, mode: "strict" } as const;
  const questions: MassQuestion[] =
    unknown === "typed"
      ? // Everything else would be refused whatever the name.
        nonsense.accepts.slice(0, 1).map((value) => ({ ...base, value: () => value }))
      : [
          { ...base, value: (number) => `${number}.5`, number: /`(\d+)\.5`/ },
          { ...base, value: (number) => `"zz${number}"`, number: /["`]zz(\d+)["`]/ },
        ];
  const found: string[] = [];
  for (const question of questions) {
    found.push(...(await findKeys({ ...question, candidates: candidates.filter((name) => !found.includes(name)) })));
  }
  return found;
}

/**
 * Names beside the known ones in the binary's arrays. A table that refuses unknown names without saying why can only be
 * asked about one name at a time; but it is a struct, and the fields of a struct stand in an array.
 */
export function neighbours(known: readonly string[], { arrays }: Vocabulary, reach = 12): string[] {
  const isOurs = new Set(known);
  const wanted = Math.min(known.length, 2);
  const found = new Set<string>();
  if (wanted === 0) return [];
  for (const array of arrays) {
    for (let at = 0; at < array.length; at++) {
      if (!isOurs.has(array[at] as string)) continue;
      const near = array.slice(Math.max(0, at - reach), at + reach + 1);
      if (near.filter((name) => isOurs.has(name)).length < wanted) continue;
      for (const name of near) if (!isOurs.has(name)) found.add(name);
    }
  }
  return [...found];
}

function plain({ answers: _, ...seen }: ProbedKey): SeenKey {
  return seen;
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
