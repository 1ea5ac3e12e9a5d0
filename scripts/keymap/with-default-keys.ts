import type { DefaultKeys } from "./find-default-keys.ts";

/**
 * The text of `default-keys.ts` with another table of default keys in it, and the release that was asked.
 *
 * @throws Error when the text has no such table.
 */
export function withDefaultKeys(text: string, keys: DefaultKeys, release: string): string {
  const table = /(export const DEFAULT_KEYS[^=]*= )\{[^]*?\n\};/;
  if (!table.test(text)) throw new Error("there is no table DEFAULT_KEYS");
  return text
    .replace(table, (_, head: string) => `${head}${JSON.stringify(keys, null, 2)};`)
    .replace(/(asking Codex )\d+\.\d+\.\d+/, `$1${release}`);
}
