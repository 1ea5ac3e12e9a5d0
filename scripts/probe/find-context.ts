import type { Ask } from "./ask.ts";
import { CONTEXTS } from "./contexts.ts";
import { isTypeError, listed, missingField } from "./message.ts";
import { type Pair, TableText } from "./table-text.ts";

const SAMPLES = ['"zz"', "true", "1", "[]", "{}", '["x"]', "1.5", "{ zz = 1 }"];

/** A table that is ready for questions. */
export interface ReadyTable {
  readonly text: TableText;
  /** Keys without which the deserializer refuses the table. */
  readonly required: readonly string[];
  /** Codex's error when nothing was found that makes it accept the table. */
  readonly refusal?: string;
}

/** The ways to write a table so that Codex accepts it before anything is put into it. */
export async function findContexts(
  ask: Ask,
  path: string,
  learned: Map<string, readonly Pair[]>,
): Promise<ReadyTable[]> {
  const around = surroundings(path, learned);
  const ways = CONTEXTS.filter(({ table, below }) => table === path && !below).map(({ lines }) => lines.map(toPair));
  const required = await requiredKeys(new TableText(ask, path, [], around));
  const tables: ReadyTable[] = [];
  for (const own of ways.length > 0 ? ways : [required.pairs]) {
    const text = new TableText(ask, path, own, around);
    const { ok, detail } = await text.ask([], "lenient");
    tables.push({ text, required: required.keys, ...(ok !== true && { refusal: detail ?? "no answer" }) });
  }
  if (ways.length === 0) learned.set(path, required.pairs);
  return tables;
}

function surroundings(path: string, learned: ReadonlyMap<string, readonly Pair[]>): Map<string, readonly Pair[]> {
  const around = new Map(learned);
  for (const { table, lines, below } of CONTEXTS.toReversed()) {
    if (!below) around.set(table, lines.map(toPair));
  }
  for (const { table, lines, below } of CONTEXTS) {
    if (below?.some((other) => path === other || path.startsWith(`${other}/`))) around.set(table, lines.map(toPair));
  }
  return around;
}

/** Follows `missing field` until there is none, with a value for each that Codex takes. */
async function requiredKeys(table: TableText): Promise<{ keys: string[]; pairs: Pair[] }> {
  const pairs: Pair[] = [];
  for (;;) {
    const { detail } = await table.ask(pairs, "lenient");
    const key = missingField(detail ?? "");
    if (key === undefined || pairs.some(([other]) => other === key)) break;
    const value = await sample(table, pairs, key);
    if (value === undefined) return { keys: [...pairs.map(([name]) => name), key], pairs };
    pairs.push([key, value]);
  }
  return { keys: pairs.map(([key]) => key), pairs };
}

async function sample(table: TableText, pairs: readonly Pair[], key: string): Promise<string | undefined> {
  for (const value of SAMPLES) {
    const { ok, detail = "" } = await table.ask([...pairs, [key, value]], "lenient");
    const [variant] = listed(detail, "variant") ?? [];
    if (variant !== undefined) return JSON.stringify(variant);
    if (ok === true || !isTypeError(detail)) return value;
  }
  return undefined;
}

function toPair(line: string): Pair {
  const at = line.indexOf(" = ");
  return [line.slice(0, at), line.slice(at + 3)];
}

/** A value that Codex accepts for a key that holds a table, where `contexts.ts` tells what must be in it. */
export function valueOf(path: string): string | undefined {
  const context = CONTEXTS.find(({ table, below }) => table === path && !below);
  return context && `{ ${context.lines.join(", ")} }`;
}
