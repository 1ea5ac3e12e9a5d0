import type { Ask } from "./ask.ts";
import { type Context, CONTEXTS } from "./contexts.ts";
import { isTypeError, listed, missingField, unknownField } from "./message.ts";
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

/**
 * The ways to write a table so that Codex accepts it before anything is put into it.
 *
 * @param contexts What stands in tables and around them; that of `config.toml` by default.
 */
export async function findContexts(
  ask: Ask,
  path: string,
  learned: Map<string, readonly Pair[]>,
  contexts: readonly Context[] = CONTEXTS,
): Promise<ReadyTable[]> {
  const ways = contexts.filter(({ table, below }) => table === path && !below).map(({ lines }) => lines.map(toPair));
  const around = surroundings(path, learned, contexts);
  const { pairs, keys: required } = await settle(ask, path, learned.get(path) ?? [], around);
  if (ways.length === 0) learned.set(path, pairs);
  const tables: ReadyTable[] = [];
  for (const way of ways.length > 0 ? ways : [pairs]) {
    const { text, refusal } = await settle(ask, path, way, around);
    tables.push({ text, required, ...(refusal !== undefined && { refusal }) });
  }
  // A way of another release than this one is no trouble as long as there is one that works.
  const working = tables.filter(({ refusal }) => refusal === undefined);
  return working.length > 0 ? working : tables;
}

function surroundings(
  path: string,
  learned: ReadonlyMap<string, readonly Pair[]>,
  contexts: readonly Context[],
): Map<string, readonly Pair[]> {
  const around = new Map(learned);
  for (const { table, lines, below } of contexts.toReversed()) {
    if (!below) around.set(table, lines.map(toPair));
  }
  for (const { table, lines, below } of contexts) {
    if (below?.some((other) => path === other || path.startsWith(`${other}/`))) around.set(table, lines.map(toPair));
  }
  return around;
}

/**
 * Completes a table: follows `missing field` with a value for each that Codex takes, and leaves out what this release does
 * not know, in the table and around it.
 */
async function settle(ask: Ask, path: string, own: readonly Pair[], around: ReadonlyMap<string, readonly Pair[]>) {
  let pairs = [...own];
  let outside = around;
  const keys: string[] = [];
  for (let step = 0; ; step++) {
    const text = new TableText(ask, path, pairs, outside);
    const { ok, detail = "no answer" } = await text.ask([], "lenient");
    if (ok === true) return { text, pairs, keys };
    const missing = missingField(detail);
    const unknown = unknownField(detail);
    const isStuck = step > 50 || (missing !== undefined && keys.includes(missing));
    if (!isStuck && missing !== undefined) {
      keys.push(missing);
      const value = await sample(text, path, missing);
      if (value !== undefined) {
        pairs = [...pairs, [missing, value]];
        continue;
      }
    } else if (!isStuck && unknown !== undefined) {
      const known = pairs.filter(([key]) => key !== unknown);
      if (known.length < pairs.length) {
        pairs = known;
        continue;
      }
      const fewer = new Map([...outside].map(([table, some]) => [table, some.filter(([key]) => key !== unknown)]));
      if ([...fewer].some(([table, some]) => some.length < (outside.get(table)?.length ?? 0))) {
        outside = fewer;
        continue;
      }
    }
    return { text, pairs, keys, refusal: detail };
  }
}

async function sample(table: TableText, path: string, key: string): Promise<string | undefined> {
  const whole = valueOf([path, key].filter((part) => part !== "").join("/"));
  for (const value of whole === undefined ? SAMPLES : [whole, ...SAMPLES]) {
    const { ok, detail = "" } = await table.ask([[key, value]], "lenient");
    const [variant] = listed(detail, "variant") ?? [];
    if (variant !== undefined) return JSON.stringify(variant);
    if (ok === true || !isTypeError(detail)) return value;
  }
  return undefined;
}

/** The key and the value of a line. */
export function toPair(line: string): Pair {
  const at = line.indexOf(" = ");
  return [line.slice(0, at), line.slice(at + 3)];
}

/** A value that Codex accepts for a key that holds a table, where `contexts.ts` tells what must be in it. */
export function valueOf(path: string): string | undefined {
  const context = CONTEXTS.find(({ table, below }) => table === path && !below);
  return context && `{ ${context.lines.join(", ")} }`;
}
