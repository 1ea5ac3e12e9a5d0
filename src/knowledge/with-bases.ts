import type { History } from "./history.ts";
import { own } from "./own.ts";

/** The types whose keys a type has, itself first. */
export function withBases(type: string, { bases }: Pick<History, "bases">): string[] {
  const base = own(bases, type);
  return base === undefined ? [type] : [type, ...withBases(base, { bases })];
}

/** What a record has of a key of a type, or else of those whose keys that has. */
export function entryOf<Value>(
  record: Readonly<Record<string, Readonly<Record<string, Value>>>>,
  type: string,
  key: string,
  history: Pick<History, "bases">,
): Value | undefined {
  for (const at of withBases(type, history)) {
    const found = own(own(record, at), key);
    if (found !== undefined) return found;
  }
  return undefined;
}
