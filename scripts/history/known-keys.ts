import { type FoundKeys, findKeys } from "../probe/find-keys.ts";
import { listed } from "../probe/message.ts";
import type { TableText } from "../probe/table-text.ts";
import { NONSENSE } from "../probe/values.ts";
import { knowsKey } from "./key-question.ts";
import type { KeyQuestions } from "./key-questions.ts";
import type { Release } from "./release.ts";

/** No key takes a list of lists of numbers, and Codex says of the first one that it knows where it stands. */
const NEVER = "[[1.5]]";

/** The keys that a table shows. */
interface ShownKeys {
  readonly keys: ReadonlySet<string>;
  /** Whether the others would have shown: no way to write the table refuses every name, or a value without its place. */
  readonly isWhole: boolean;
}

/**
 * The keys that a release knows in a table. Those that one question for all does not show are asked about one by one.
 *
 * @param likely Names of which many are keys of the table.
 * @param unlikely Names of which hardly any is one; all are put into one question.
 * @param hidden Keys that never show.
 */
export async function knownKeys(
  release: Release,
  path: string,
  likely: readonly string[],
  unlikely: readonly string[],
  hidden: readonly string[],
  questions: KeyQuestions,
): Promise<Set<string>> {
  const shown = await shownKeys(release, path, likely, unlikely);
  const found = new Set(shown.keys);
  const left = (shown.isWhole ? hidden : likely).filter((key) => !found.has(key));
  const known = await Promise.all(
    left.map(async (key) => {
      const question = await questions.about(key);
      return question !== undefined && (await knowsKey(release, path, key, question));
    }),
  );
  return new Set([...found, ...left.filter((_, index) => known[index])]);
}

/**
 * The keys that a release complains about when all names are put into a table, or those that it lists itself.
 *
 * @param unlikely Default: none.
 */
export async function shownKeys(
  release: Release,
  path: string,
  likely: readonly string[],
  unlikely: readonly string[] = [],
): Promise<ShownKeys> {
  const keys = new Set<string>();
  let isWhole = true;
  for (const { text } of await release.ways(path)) {
    const shown = await keysOf(text, likely, unlikely);
    for (const key of shown.keys) keys.add(key);
    isWhole &&= shown.isWhole;
  }
  if (release.file !== "config" || path !== "features") return { keys, isWhole };
  // Codex lists its features, but for older names of theirs.
  for (const name of (await release.features()).keys()) keys.add(name);
  return { keys, isWhole: true };
}

async function keysOf(table: TableText, likely: readonly string[], unlikely: readonly string[]): Promise<ShownKeys> {
  const { ok, detail = "" } = await table.ask([[NONSENSE, NEVER]], "lenient");
  if (ok !== true) {
    const fields = listed(detail, "field");
    return { keys: new Set(fields), isWhole: fields !== undefined };
  }
  const ask = (candidates: readonly string[]): Promise<FoundKeys> =>
    findKeys({ table, candidates, value: () => NEVER, mode: "lenient", quick: true });
  const { found, lost } = await ask(likely);
  const others = unlikely.length > 0 ? await ask(unlikely.filter((name) => !likely.includes(name))) : { found: [] };
  return { keys: new Set([...found, ...others.found]), isWhole: !lost };
}
