import type { Mode } from "../conformance/verdict.ts";
import type { SeenKey } from "../support/surface.ts";
import { expectedType, listed, unknownKey } from "./message.ts";
import type { Answer, Pair, TableText } from "./table-text.ts";
import { KINDS, PROBE_VALUES } from "./values.ts";

const SWITCH = ["1.5", '"zz"', "{}"];

/** What a key does, and whether it is one: an unknown name can be accepted too. */
export interface ProbedKey extends SeenKey {
  /** Codex's answer to each value: empty where it accepts the value. */
  readonly answers: readonly string[];
}

/** Asks about every probe value, each alone in the table, and about words that could be an enumeration's. */
export async function probeKey(table: TableText, key: string, words: readonly string[]): Promise<ProbedKey> {
  const answers = await ask(table, key);
  const accepts = PROBE_VALUES.filter((_, index) => answers[index] === "");
  // Other values name the variants of something inside: an array is read as a struct, element by element.
  const variants = listed(answers[PROBE_VALUES.indexOf('"zz"')] ?? "", "variant");
  const spoken = variants ?? (accepts.includes('"zz"') ? undefined : await acceptedWords(table, key, words));
  // A switch that cannot be turned on without something else beside it can still be turned off.
  const isOff = !accepts.includes("true") && !isBoundToFail(answers) && (await answer(table, [key, "false"])) === "";
  const known = isOff ? [...accepts, "false"] : accepts;
  return { accepts: known, expects: mainType(answers), ...(spoken?.length && { variants: spoken }), answers };
}

/** Whether what is refused as a value of the wrong type tells that `false` is refused too. */
function isBoundToFail(answers: readonly string[]): boolean {
  return (answers[PROBE_VALUES.indexOf("true")] ?? "").startsWith("invalid type: boolean");
}

/**
 * The values that strict mode takes, where it refuses some that the default mode accepts: the value is then checked in
 * strict mode only. Undefined where both take the same.
 */
export async function strictValues(
  table: TableText,
  key: string,
  accepts: readonly string[],
): Promise<string[] | undefined> {
  const taken = async (values: readonly string[]): Promise<string[]> => {
    const answers = await Promise.all(values.map((value) => table.ask([[key, value]], "strict")));
    // A name that strict mode does not know says nothing about the value.
    return values.filter((_, index) => {
      const { ok, detail = "" } = answers[index] as Answer;
      return ok !== false || unknownKey(detail) !== undefined;
    });
  };
  const first = KINDS.flatMap((kind) => kind.find((value) => accepts.includes(value)) ?? []);
  return (await taken(first)).length === first.length ? undefined : taken(accepts);
}

/**
 * The answers to all probe values, with few questions: what is refused as a value of the wrong type is refused whatever the
 * value; and half of the keys are switches, which three values show.
 */
async function ask(table: TableText, key: string): Promise<string[]> {
  const known = new Map<string, string>();
  const put = async (values: readonly string[]): Promise<void> => {
    const left = values.filter((value) => !known.has(value));
    const answers = await Promise.all(left.map((value) => answer(table, [key, value])));
    for (const [index, value] of left.entries()) known.set(value, answers[index] as string);
  };
  await put(SWITCH);
  const refusal = known.get("1.5") as string;
  if (SWITCH.every((value) => expectedType(known.get(value) as string) === "a boolean")) {
    for (const value of PROBE_VALUES) if (value !== "true" && !known.has(value)) known.set(value, refusal);
  }
  await put(KINDS.map(([first]) => first));
  for (const [first, ...rest] of KINDS) {
    const detail = known.get(first) as string;
    if (!detail.startsWith("invalid type:")) continue;
    for (const value of rest) if (!known.has(value)) known.set(value, detail);
  }
  await put(PROBE_VALUES);
  return PROBE_VALUES.map((value) => known.get(value) as string);
}

async function answer(table: TableText, pair: Pair): Promise<string> {
  const { ok, detail } = await table.ask([pair], "lenient");
  return ok === true ? "" : (detail ?? "no answer");
}

/** Those of the words that a key takes as its value. */
export async function acceptedWords(
  table: TableText,
  key: string,
  words: readonly string[],
  mode: Mode = "lenient",
): Promise<string[]> {
  const answers = await Promise.all(words.map((word) => table.ask([[key, JSON.stringify(word)]], mode)));
  return words.filter((_, index) => answers[index]?.ok === true);
}

/** The type that most answers name; the list of an enumeration's values counts most. */
function mainType(answers: readonly string[]): string {
  const word = answers[PROBE_VALUES.indexOf('"zz"')] ?? "";
  if (word.startsWith("unknown variant")) return expectedType(word) ?? "";
  const counts = new Map<string, number>();
  for (const detail of answers) {
    const type = expectedType(detail);
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

/**
 * Whether a key is known to Codex: its answers differ from those for a nonsense name, or strict mode, which names what it
 * does not know, lets it pass.
 *
 * @param nonsense The nonsense name in the same table, and whether strict mode notices it.
 */
export async function isKnown(
  table: TableText,
  key: string,
  probed: ProbedKey,
  nonsense: { readonly key: string; readonly probed: ProbedKey; readonly strictNotices: boolean },
): Promise<boolean> {
  const differs = probed.answers.some(
    (detail, index) => answerKind(detail, key) !== answerKind(nonsense.probed.answers[index] ?? "", nonsense.key),
  );
  if (differs || probed.variants) return true;
  const [value] = probed.accepts;
  if (value === undefined || !nonsense.strictNotices) return false;
  const { detail = "" } = await table.ask([[key, value]], "strict");
  return unknownKey(detail) === undefined;
}

/** An answer without the key's own name and without the list of known names. */
export function answerKind(detail: string, key: string): string {
  return (detail.split("\n")[0] ?? "").replaceAll(`\`${key}\``, "`KEY`").replaceAll(`.${key}\``, ".KEY`");
}
