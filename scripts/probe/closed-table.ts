import type { ModelStruct } from "./model-paths.ts";
import { answerKind } from "./probe-key.ts";
import { structSlices } from "./struct-fields.ts";
import type { TableText } from "./table-text.ts";
import { NONSENSE, PROBE_VALUES } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";

const SAMPLES = ["true", "false", "1", "1.5", '"zz"', "[]", "{}"];

/** What is worth asking a table about that refuses unknown names without a word. */
export interface ClosedQuestion {
  readonly table: TableText;
  readonly structs: readonly ModelStruct[];
  /** Names that are not asked about. */
  readonly isKnown: (name: string) => boolean;
  readonly vocabulary: Vocabulary;
  /** The words of enumerations that are known. */
  readonly words: readonly string[];
}

/** What came of it. */
export interface ClosedKeys {
  readonly found: readonly string[];
  /** Names that stand among the table's fields in the binary, but of which Codex accepted no value. */
  readonly unsettled: readonly string[];
  /** The names near the table's fields in the binary, where the words of its enumerations stand too. */
  readonly nearby: readonly string[];
}

/**
 * Finds new keys of a table that refuses unknown names without saying which it knows. Each candidate is asked about alone,
 * with value after value, until Codex takes one or says something else than about a nonsense name: a check of its own, or
 * what else must be set.
 */
export async function closedKeys(question: ClosedQuestion): Promise<ClosedKeys> {
  const { table, structs, isKnown, vocabulary, words } = question;
  const known = [...new Set([...structs.flatMap(({ keys }) => keys), ...table.own.map(([key]) => key)])];
  const aliases = new Set(structs.flatMap((struct) => [...struct.aliases]));
  const sized = structs.flatMap(({ name, keys }) =>
    (vocabulary.sizes.get(name) ?? []).flatMap((size) => structSlices(keys, aliases, size, vocabulary)),
  );
  const fields = new Set(sized.flatMap((slice) => slice.fields).filter((name) => !isKnown(name)));
  const others = sized.length > 0 ? [] : neighbours(known, vocabulary).filter((name) => !isKnown(name));
  const nearby = [...new Set([...sized.flatMap(({ array }) => array), ...others])];
  const refusal = nonsenseAnswers(table);
  const spoken = [...new Set([...words, ...nearby])].map((word) => JSON.stringify(word));
  const found: string[] = [];
  const unsettled: string[] = [];
  for (const name of [...fields, ...others]) {
    const isField = fields.has(name);
    // A name that only stands nearby is hardly a field: a value of each kind has to do.
    const values = isField ? ["true", "false", ...PROBE_VALUES, ...spoken] : SAMPLES;
    if (await isTaken(table, name, values, refusal)) found.push(name);
    else if (isField) unsettled.push(name);
  }
  // Where new fields can stand in front or at the end, the place that explains most is the struct's.
  const open = sized.map((slice) => slice.fields.filter((name) => unsettled.includes(name)));
  const least = Math.min(...open.map((names) => names.length));
  const left = open.filter((names) => names.length === least).flat();
  return { found, unsettled: [...new Set(left)], nearby };
}

/** Whether the table takes one of the values for a name, or refuses it in another way than for a nonsense name. */
async function isTaken(
  table: TableText,
  name: string,
  values: readonly string[],
  refusal: (value: string) => Promise<string>,
): Promise<boolean> {
  for (let start = 0; start < values.length; start += 8) {
    const hits = await Promise.all(
      values.slice(start, start + 8).map(async (value) => {
        const { ok, detail = "" } = await table.ask([[name, value]], "lenient");
        return ok === true || answerKind(detail, name) !== (await refusal(value));
      }),
    );
    if (hits.includes(true)) return true;
  }
  return false;
}

/** How a table refuses a nonsense name with a value; all words are alike to it. */
function nonsenseAnswers(table: TableText): (value: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (value) => {
    const like = value.length > 2 && value.startsWith('"') ? '"zz"' : value;
    let answer = known.get(like);
    if (!answer) {
      answer = table.ask([[NONSENSE, like]], "lenient").then(({ detail = "" }) => answerKind(detail, NONSENSE));
      known.set(like, answer);
    }
    return answer;
  };
}

/**
 * Names beside the known ones in the binary's arrays, where most of them stand together. A table that refuses unknown names
 * without saying why can only be asked about one name at a time; but it is a struct, and its fields stand in an array.
 */
export function neighbours(known: readonly string[], { arrays }: Pick<Vocabulary, "arrays">, reach = 6): string[] {
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
