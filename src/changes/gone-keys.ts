import type { History, Turns } from "../knowledge/history.ts";
import { type KeyPlace, placeOfKey } from "./place-of-key.ts";

/** A key that releases knew, and the last one does no more. */
export interface GoneKey extends KeyPlace {
  /** Codex's name of the type of its table. */
  readonly type: string;
  readonly key: string;
  readonly turns: Turns;
}

/**
 * The keys of older releases under a path, or under the end of one: `extra_policy` is `auto_review.extra_policy`, too.
 *
 * @param steps Names from the top; for a name of the user's own, any may stand.
 */
export function goneKeys(steps: readonly string[], history: History): GoneKey[] {
  const found = Object.entries(history.keys).flatMap(([type, keys]) =>
    Object.entries(keys)
      .filter(([, turns]) => turns.length % 2 === 0)
      .map(([key, turns]) => ({ type, key, ...placeOfKey(type, key, history), turns })),
  );
  return found.filter(({ path }) => endsIn(path.replaceAll("[]", "").split("."), steps));
}

function endsIn(path: readonly string[], steps: readonly string[]): boolean {
  const end = path.slice(-steps.length);
  return (
    steps.length > 0 && end.length === steps.length && end.every((step, index) => step === "*" || step === steps[index])
  );
}
