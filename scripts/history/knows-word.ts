import { answerKind } from "../probe/probe-key.ts";
import { NONSENSE } from "../probe/values.ts";
import type { Release } from "./release.ts";

/** Whether a release gives a word as the value of a key another answer than a word that no Codex has. */
export async function knowsWord(release: Release, path: string, key: string, word: string): Promise<boolean> {
  for (const { text } of await release.ways(path)) {
    const [about, other] = await Promise.all(
      [word, NONSENSE].map(async (value) => {
        const { ok, detail = "" } = await text.ask([[key, JSON.stringify(value)]], "lenient");
        return ok === true ? "" : answerKind(detail.replaceAll(`\`${value}\``, "`WORD`"), key);
      }),
    );
    if (about !== other) return true;
  }
  return false;
}
