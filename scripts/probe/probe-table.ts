import { type SeenKey, type SeenTable, type SeenUnknown, UNKNOWN, type UnknownNames } from "../support/surface.ts";
import { closedKeys, neighbours } from "./closed-table.ts";
import { type ReadyTable, valueOf } from "./find-context.ts";
import { findKeys, type MassQuestion } from "./find-keys.ts";
import { listed, unknownKey } from "./message.ts";
import type { ModelStruct } from "./model-paths.ts";
import { acceptedWords, isKnown, type ProbedKey, probeKey, strictValues } from "./probe-key.ts";
import { fieldOrder } from "./struct-fields.ts";
import type { TableText } from "./table-text.ts";
import { NONSENSE } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known about a table before it is probed. */
export interface TableHints {
  /** Keys that it had so far, each with the words that its values may be. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** The structs behind it. */
  readonly structs: readonly ModelStruct[];
  /** Names that are likely keys of this very table. */
  readonly likely: readonly string[];
  /** The words of all enumerations so far. */
  readonly words: readonly string[];
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
  addOrders(seen, hints);
  return Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function probeWay(table: TableText, hints: TableHints): Promise<Record<string, SeenKey>> {
  const probed = await probeKey(table, NONSENSE, []);
  const strict = await table.ask([[NONSENSE, probed.accepts[0] ?? "true"]], "strict");
  const strictNotices = unknownKey(strict.detail ?? "") !== undefined;
  const nonsense = { key: NONSENSE, probed, strictNotices };
  const unknown = policy(probed, strictNotices);
  const fields = probed.answers.map((detail) => listed(detail, "field")).find((names) => names !== undefined);
  const { found, unsettled, words } = fields
    ? { found: fields, unsettled: [], words: [] }
    : await newKeys(table, unknown, probed, hints);
  const about: SeenUnknown = { unknown, ...plain(probed), ...(unsettled.length > 0 && { unsettled }) };
  const seen: Record<string, SeenKey> = { [UNKNOWN]: about };
  const keys = [...new Set([...hints.known.keys(), ...table.own.map(([key]) => key), ...hints.likely, ...found])];
  await Promise.all(
    keys.map(async (key) => {
      let one = await probeKey(table, key, wordsFor(key, hints));
      if (one.accepts.length === 0 && found.includes(key)) one = await probeKey(table, key, words);
      const whole = valueOf([table.path, key].filter((part) => part !== "").join("/"));
      const accepts = async (value: string): Promise<boolean> =>
        (await table.ask([[key, value]], "lenient")).ok === true;
      // Only where unknown names are refused does it mean anything that a value is accepted.
      const isWhole = unknown === "fatal" && whole !== undefined && (await accepts(whole));
      if (!isWhole && !(await isKnown(table, key, one, nonsense))) return;
      seen[key] = { ...plain(one), ...(await strictly(table, key, one, [...hints.words, ...words])) };
    }),
  );
  return seen;
}

/** What strict mode adds: the values that it takes where it does not take all, and words among them. */
async function strictly(
  table: TableText,
  key: string,
  { accepts, variants }: ProbedKey,
  words: readonly string[],
): Promise<Pick<SeenKey, "strict" | "variants">> {
  const strict = await strictValues(table, key, accepts);
  if (!strict) return {};
  const isWord = !variants && accepts.includes('"zz"') && !strict.includes('"zz"');
  const taken = isWord ? await acceptedWords(table, key, words, "strict") : [];
  return { strict, ...(taken.length > 0 && { variants: taken }) };
}

/** The words that could be values of a key: those it had, and those beside them in the binary. */
function wordsFor(key: string, { known, vocabulary }: TableHints): string[] {
  const had = known.get(key) ?? [];
  return [...had, ...(had.length > 1 ? neighbours(had, vocabulary, 3) : [])];
}

function policy({ accepts, answers }: ProbedKey, strictNotices: boolean): UnknownNames {
  if (accepts.length === 0) return "fatal";
  if (accepts.length < answers.length && !answers.every((detail) => detail === "" || /date|nan/.test(detail)))
    return "typed";
  return strictNotices ? "ignored" : "inert";
}

/** Names that the table knows and that are new, and words that can be values of theirs. */
async function newKeys(table: TableText, unknown: UnknownNames, nonsense: ProbedKey, hints: TableHints) {
  const { known, structs, vocabulary, words } = hints;
  const isOld = (name: string): boolean => known.has(name) || table.own.some(([key]) => key === name);
  if (unknown === "fatal") {
    const closed = await closedKeys({ table, structs, isKnown: isOld, vocabulary, words });
    return { ...closed, words: [...new Set([...words, ...closed.nearby])] };
  }
  const candidates = vocabulary.names.filter((name) => !isOld(name));
  return { found: await openKeys(table, unknown, nonsense, candidates), unsettled: [], words: [] };
}

/** The same where unknown names do not stop Codex: all candidates are asked about at once. */
async function openKeys(
  table: TableText,
  unknown: UnknownNames,
  nonsense: ProbedKey,
  candidates: readonly string[],
): Promise<string[]> {
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

/** Notes the order of each struct of the table; keys that none of them had so far can belong to any. */
function addOrders(seen: Record<string, SeenKey>, { structs, vocabulary }: TableHints): void {
  const entry = seen[UNKNOWN] as SeenUnknown;
  const keys = Object.keys(seen).filter((key) => key !== UNKNOWN);
  const old = new Set(structs.flatMap((struct) => struct.keys));
  const added = keys.filter((key) => !old.has(key));
  const orders: Record<string, readonly string[]> = {};
  for (const struct of structs) {
    const order = fieldOrder(struct, keys, added, vocabulary);
    if (order) orders[struct.name] = order;
  }
  if (Object.keys(orders).length > 0) seen[UNKNOWN] = { ...entry, orders } as SeenUnknown;
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
      const accepts = [...new Set([...other.accepts, ...one.accepts])];
      const strict = mergedStrict(other, one, accepts);
      merged[key] = {
        ...one,
        ...other,
        accepts,
        expects: other.expects || one.expects,
        ...(variants.length > 0 && { variants }),
        strict,
      } as SeenKey;
      if (!strict) delete (merged[key] as { strict?: unknown }).strict;
    }
  }
  return merged;
}

/** What strict mode takes in one of two ways to write a table, where it refuses something in both. */
function mergedStrict(one: SeenKey, other: SeenKey, accepts: readonly string[]): readonly string[] | undefined {
  const taken = new Set([...(one.strict ?? one.accepts), ...(other.strict ?? other.accepts)]);
  return accepts.every((value) => taken.has(value)) ? undefined : accepts.filter((value) => taken.has(value));
}
