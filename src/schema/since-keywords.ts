import { cameWith } from "../knowledge/came-with.ts";
import { entryOf } from "../knowledge/with-bases.ts";
import { recordedHistory } from "../knowledge/recorded-history.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Since when there is a key, and each of its values, where that is not as long as releases are known. */
export function sinceKeywords(type: string, key: string): Pick<JsonSchema, "x-since" | "x-values-since"> {
  const { keys, values } = recordedHistory;
  const since = cameWith(entryOf(keys, type, key, recordedHistory), recordedHistory);
  const later = Object.entries(entryOf(values, type, key, recordedHistory) ?? {}).flatMap(([value, turns]) => {
    const release = cameWith(turns, recordedHistory);
    return release === undefined || release === since ? [] : [[value, release] as const];
  });
  return {
    ...(since !== undefined && { "x-since": since }),
    ...(later.length > 0 && { "x-values-since": Object.fromEntries(later) }),
  };
}
