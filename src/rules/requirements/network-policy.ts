import type { Place } from "../../resolve/place.ts";

/** Where the limits of the network stand, and the two names of the place that they had before. */
export const NETWORK = "permissions.network";
export const OLDER_NETWORKS = ["experimental_network", "network_proxy"] as const;

/** The older lists, each with the newer table that it is read into, and what it says of each of its items. */
const LISTS: Readonly<Record<string, readonly [table: string, word: string]>> = {
  allowed_domains: ["domains", "allow"],
  denied_domains: ["domains", "deny"],
  allow_unix_sockets: ["unix_sockets", "allow"],
};

/** What a table of limits says, as a text that is the same for tables that say the same. */
export function networkPolicy(network: Place): string {
  const policy = new Map<string, Map<string, string> | string>();
  for (const key of network.entries) {
    if (!key.field) continue;
    const [table = key.name, word] = LISTS[key.name] ?? [];
    if (table !== "domains" && table !== "unix_sockets") {
      policy.set(table, meaning(key));
      continue;
    }
    const rights = policy.get(table) ?? new Map<string, string>();
    if (typeof rights === "string") continue;
    for (const item of [...key.items, ...key.entries]) {
      const name = word === undefined ? item.name : (item.text() ?? "");
      rights.set(table === "domains" ? name.toLowerCase() : name, word ?? item.text() ?? "");
    }
    policy.set(table, rights);
  }
  return JSON.stringify(sorted(policy).map(([key, of]) => [key, typeof of === "string" ? of : sorted(of)]));
}

/** The same for values that say the same, however they are written. */
function meaning(place: Place): string {
  const { value } = place;
  if (place.kind === "array") return `[${place.items.map(meaning).join()}]`;
  if (place.kind === "table")
    return `{${place.entries
      .map((entry) => `${entry.name}=${meaning(entry)}`)
      .toSorted()
      .join()}}`;
  return "value" in value ? JSON.stringify(String(value.value)) : "";
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
