import type { Mode } from "../conformance/verdict.ts";
import { unknownKey } from "./message.ts";
import type { Answer, Pair, TableText } from "./table-text.ts";

/** How a question with many candidates is put. */
export interface MassQuestion {
  readonly table: TableText;
  readonly candidates: readonly string[];
  /** The value for the candidate with this number. Where it holds the number, the error can name the candidate. */
  readonly value: (number: number) => string;
  /** Finds the number in an error. */
  readonly number?: RegExp;
  readonly mode: Mode;
  /** Give up instead of searching by halves, when an error tells neither a place nor a number. */
  readonly quick?: true;
}

/** What came of it. */
export interface FoundKeys {
  readonly found: readonly string[];
  /** Set when it was given up: there is more. */
  readonly lost?: true;
}

/** More than this many finds in one table mean that the question was wrong, not that there are so many new keys. */
const LIMIT = 400;

/**
 * Puts all candidates into a table at once, takes out the one that Codex complains about, and asks again until it is
 * silent. Where the complaint has no place, halves show whom it is about.
 */
export async function findKeys(question: MassQuestion): Promise<FoundKeys> {
  const { table, candidates, value, mode, quick } = question;
  const found: string[] = [];
  let left = candidates.map((key, number) => ({ key, number }));
  const ask = (some: typeof left): Promise<Answer> =>
    table.ask(
      some.map(({ key, number }): Pair => [key, value(number)]),
      mode,
    );
  while (found.length < LIMIT) {
    const answer = await ask(left);
    if (isSilent(answer)) return { found };
    const named = name(answer, question, left);
    if (!named && quick) return { found, lost: true };
    const hits = named ? [named] : await halve(left, ask);
    if (hits.length === 0) return { found };
    found.push(...hits.map(({ key }) => key));
    left = left.filter((one) => !hits.includes(one));
  }
  return { found };
}

function isSilent({ ok, detail = "" }: Answer): boolean {
  return ok !== false || unknownKey(detail) !== undefined;
}

interface Candidate {
  readonly key: string;
  readonly number: number;
}

function name(
  { at, detail = "" }: Answer,
  { number }: MassQuestion,
  left: readonly Candidate[],
): Candidate | undefined {
  const digits = number?.exec(detail)?.[1];
  const byNumber = digits === undefined ? undefined : left.find((one) => one.number === Number(digits));
  return byNumber ?? (at === undefined ? undefined : left[at]);
}

/** The candidates that make Codex complain, each by itself. Empty when it complains without any of them. */
async function halve(left: readonly Candidate[], ask: (some: Candidate[]) => Promise<Answer>): Promise<Candidate[]> {
  if (!isSilent(await ask([]))) return [];
  const search = async (some: readonly Candidate[]): Promise<Candidate[]> => {
    if (some.length === 0 || isSilent(await ask([...some]))) return [];
    if (some.length === 1) return [...some];
    const middle = some.length >> 1;
    return [...(await search(some.slice(0, middle))), ...(await search(some.slice(middle)))];
  };
  return search(left);
}
