import { listed } from "../probe/message.ts";
import { acceptedWords } from "../probe/probe-key.ts";
import { NONSENSE } from "../probe/values.ts";
import type { Release } from "./release.ts";

/** The words that a release takes as the value of a key: those that it lists, or those of the candidates that it takes. */
export async function knownWords(
  release: Release,
  path: string,
  key: string,
  candidates: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { text } of await release.ways(path)) {
    const { ok, detail = "" } = await text.ask([[key, JSON.stringify(NONSENSE)]], "lenient");
    // What takes any word tells nothing of its words.
    if (ok === true) continue;
    const words = listed(detail, "variant") ?? (await acceptedWords(text, key, candidates));
    for (const word of words) found.add(word);
  }
  return found;
}
