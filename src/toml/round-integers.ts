import type { PlainTable, PlainValue } from "./value.ts";

/** Puts the nearest number in the place of each integer beyond 2^53, which only a bigint holds exactly. */
export function roundIntegers(table: PlainTable): void {
  // A work list in place of recursion, as tables may be nested to any depth.
  const pending: (PlainTable | PlainValue[])[] = [table];
  for (let container = pending.pop(); container !== undefined; container = pending.pop()) {
    const values = container as Record<string | number, PlainValue>;
    for (const [key, value] of Object.entries(container)) {
      if (typeof value === "bigint") values[key] = Number(value);
      else if (typeof value === "object" && value !== null) pending.push(value);
    }
  }
}
