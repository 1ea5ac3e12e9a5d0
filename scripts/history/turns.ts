import type { Turns } from "../../src/knowledge/history.ts";

/**
 * Asks releases what they know, at some of them first and then between two that differ, and notes when each name came and
 * went. What comes and goes between two releases that are alike is not seen.
 *
 * @param versions In their order.
 * @param first The releases, by index, to ask at first; the ends are among them.
 */
export async function findTurns(
  versions: readonly string[],
  first: readonly number[],
  ask: (index: number) => Promise<ReadonlySet<string>>,
): Promise<Map<string, Turns>> {
  const known = new Map<number, ReadonlySet<string>>();
  const at = async (index: number): Promise<ReadonlySet<string>> => {
    const names = known.get(index) ?? (await ask(index));
    known.set(index, names);
    return names;
  };
  const search = async (low: number, high: number): Promise<void> => {
    if (isSame(await at(low), await at(high)) || high - low < 2) return;
    const middle = (low + high) >> 1;
    await search(low, middle);
    await search(middle, high);
  };
  for (const [place, low] of first.entries()) await search(low, first[place + 1] ?? low);
  return turnsOf(
    versions,
    [...known].sort(([a], [b]) => a - b),
  );
}

function turnsOf(versions: readonly string[], known: readonly (readonly [number, ReadonlySet<string>])[]) {
  const turns = new Map<string, string[]>();
  let before: ReadonlySet<string> = new Set();
  for (const [index, names] of known) {
    for (const name of new Set([...before, ...names])) {
      if (before.has(name) === names.has(name)) continue;
      const own = turns.get(name) ?? [];
      own.push(versions[index] as string);
      turns.set(name, own);
    }
    before = names;
  }
  return turns;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}
