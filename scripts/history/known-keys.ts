import { type FoundKeys, findKeys } from "../probe/find-keys.ts";
import { listed } from "../probe/message.ts";
import type { TableText } from "../probe/table-text.ts";
import { NONSENSE } from "../probe/values.ts";
import { type KeyQuestion, knowsKey } from "./key-question.ts";
import type { Release } from "./release.ts";

/** No key takes a list of lists of numbers, and Codex says of the first one that it knows where it stands. */
const NEVER = "[[1.5]]";

/**
 * The keys that a release knows in a table: those that it complains about when all candidates are put into it, or those that
 * it lists itself.
 *
 * @param likely Names of which many are keys of the table.
 * @param unlikely Names of which hardly any is one; all are put into one question.
 * @param singly Questions about the keys that can only be asked about one by one.
 */
export async function knownKeys(
  release: Release,
  path: string,
  likely: readonly string[],
  unlikely: readonly string[],
  singly: ReadonlyMap<string, KeyQuestion>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { text } of await release.ways(path)) {
    for (const key of await keysOf(text, likely, unlikely)) found.add(key);
  }
  // Codex lists its features, but for older names of theirs.
  if (path === "features") for (const name of (await release.features()).keys()) found.add(name);
  for (const [key, question] of singly) {
    if (!found.has(key) && (await knowsKey(release, path, key, question))) found.add(key);
  }
  return found;
}

async function keysOf(
  table: TableText,
  likely: readonly string[],
  unlikely: readonly string[],
): Promise<readonly string[]> {
  const { ok, detail = "" } = await table.ask([[NONSENSE, NEVER]], "lenient");
  if (ok !== true) return listed(detail, "field") ?? [];
  const ask = (candidates: readonly string[]): Promise<FoundKeys> =>
    findKeys({ table, candidates, value: () => NEVER, mode: "lenient", quick: true });
  const { found } = await ask(likely);
  if (unlikely.length === 0) return found;
  const others = await ask(unlikely.filter((name) => !likely.includes(name)));
  return [...found, ...others.found];
}
