import type { Mode } from "../conformance/verdict.ts";
import { answerKind } from "../probe/probe-key.ts";
import type { TableText } from "../probe/table-text.ts";
import { NONSENSE, PROBE_VALUES } from "../probe/values.ts";
import type { Release } from "./release.ts";

/** A value for a key, in TOML, that gets another answer than it gets for a name that no Codex has. */
export interface KeyQuestion {
  readonly value: string;
  readonly mode: Mode;
}

/**
 * Finds a question that tells whether a release knows a key.
 *
 * @param release One that knows the key.
 * @param words Those that are values of the key.
 * @returns Undefined where none tells: what the table says of its keys depends on nothing.
 */
export async function questionAbout(
  release: Release,
  path: string,
  key: string,
  words: readonly string[],
): Promise<KeyQuestion | undefined> {
  const values = [...PROBE_VALUES, ...words.map((word) => JSON.stringify(word))];
  for (const mode of ["lenient", "strict"] as const) {
    for (const value of values) {
      const question = { value, mode };
      if (await knowsKey(release, path, key, question)) return question;
    }
  }
  return undefined;
}

/** Whether a release gives the key another answer than a name that no Codex has, in one of the ways to write its table. */
export async function knowsKey(release: Release, path: string, key: string, question: KeyQuestion): Promise<boolean> {
  for (const { text } of await release.ways(path)) {
    const [about, other] = await Promise.all([kindOf(text, key, question), kindOf(text, NONSENSE, question)]);
    if (about !== other) return true;
  }
  return false;
}

async function kindOf(table: TableText, key: string, { value, mode }: KeyQuestion): Promise<string> {
  const { ok, detail = "" } = await table.ask([[key, value]], mode);
  return ok === true ? "" : answerKind(detail, key);
}
