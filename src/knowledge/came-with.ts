import type { History, Turns } from "./history.ts";

/** The release that brought what there is now; undefined for what is as old as the history, or not in it. */
export function cameWith(turns: Turns | undefined, { releases }: Pick<History, "releases">): string | undefined {
  const last = turns && turns.length % 2 === 1 ? turns.at(-1) : undefined;
  return last === releases[0] ? undefined : last;
}
