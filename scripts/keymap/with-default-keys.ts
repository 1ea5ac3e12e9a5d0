import type { DefaultKeys } from "./find-default-keys.ts";

/**
 * The text of `default-keys.ts` with another table of default keys in it.
 *
 * @throws Error when the text has no such table.
 */
export function withDefaultKeys(text: string, keys: DefaultKeys): string {
  const table = /(export const DEFAULT_KEYS[^=]*= )\{[^]*?\n\};/;
  if (!table.test(text)) throw new Error("there is no table DEFAULT_KEYS");
  return text.replace(table, (_, head: string) => `${head}${JSON.stringify(keys, null, 2)};`);
}
