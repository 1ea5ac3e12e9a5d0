import { compareReleases } from "../knowledge/compare-releases.ts";
import type { FeatureSpan, History, Turns } from "../knowledge/history.ts";
import type { Change, FeatureState } from "./change.ts";
import { withBases } from "../knowledge/with-bases.ts";
import { placeOfKey } from "./place-of-key.ts";
import type { UsedKeys } from "./used-keys.ts";

/** The type whose keys are the features: what is listed of those says more. */
const FEATURES = "FeaturesToml";

/**
 * What changed in the releases after one, up to and with another, in the order of the releases.
 *
 * @param used Leave out what is not used; by default, all is told.
 */
export function changesBetween(since: string, until: string, history: History, used?: UsedKeys): Change[] {
  // What the first release has may be older.
  const isIn = (release: string): boolean =>
    release !== history.releases[0] && compareReleases(release, since) > 0 && compareReleases(release, until) <= 0;
  const heirs = heirsIn(history);
  const isUsed = (type: string, isOf: (type: string) => boolean | undefined): boolean =>
    used === undefined || [type, ...(heirs.get(type) ?? [])].some((one) => isOf(one));
  const found: Change[] = [];
  for (const [type, keys] of Object.entries(history.keys)) {
    for (const [key, turns] of Object.entries(keys)) {
      if (type === FEATURES && key in history.features) continue;
      if (!isUsed(type, (one) => used?.hasKey(one, key))) continue;
      const place = placeOfKey(type, key, history);
      for (const [release, how] of eventsOf(turns))
        if (isIn(release)) found.push({ release, what: "key", how, ...place });
    }
  }
  for (const [type, keys] of Object.entries(history.values)) {
    for (const [key, values] of Object.entries(keys)) {
      const place = placeOfKey(type, key, history);
      for (const [value, turns] of Object.entries(values)) {
        if (!isUsed(type, (one) => used?.hasValue(one, key, value))) continue;
        // What came with its key is no news.
        const cameWith = history.keys[type]?.[key]?.[0];
        for (const [release, how] of eventsOf(turns)) {
          if (isIn(release) && !(how === "came" && release === cameWith))
            found.push({ release, what: "value", how, ...place, value });
        }
      }
    }
  }
  for (const [path, [release = ""]] of Object.entries(history.deprecated)) {
    const [table, key = ""] = splitPath(path);
    const type = Object.keys(history.places).find((one) => history.places[one] === table && !history.files[one]) ?? "";
    if (isIn(release) && isUsed(type, (one) => used?.hasKey(one, key)))
      found.push({ release, what: "key", how: "deprecated", path });
  }
  for (const [name, spans] of Object.entries(history.features)) {
    if (used?.hasKey(FEATURES, name) === false) continue;
    for (const change of featureChanges(name, spans)) if (isIn(change.release)) found.push(change);
  }
  return found.sort((a, b) => compareReleases(a.release, b.release));
}

/** The table of a path, and the key in it. */
function splitPath(path: string): readonly [table: string, key: string] {
  const dot = path.lastIndexOf(".");
  return [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
}

/** The types that have the keys of each beside their own. */
function heirsIn(history: History): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  for (const type of Object.keys(history.bases)) {
    for (const base of withBases(type, history).slice(1)) heirs.set(base, [...(heirs.get(base) ?? []), type]);
  }
  return heirs;
}

function eventsOf(turns: Turns): (readonly [release: string, how: "came" | "went"])[] {
  return turns.map((release, index) => [release, index % 2 === 0 ? "came" : "went"]);
}

function* featureChanges(name: string, spans: readonly FeatureSpan[]): Generator<Change> {
  let before: FeatureState | undefined;
  for (const [release, stage, isOn] of spans) {
    const after = stage === undefined || isOn === undefined ? undefined : { stage, isOn };
    const change = { release, what: "feature", name, before, after } as const;
    yield { ...change, how: before && after ? "changed" : after ? "came" : "went" };
    before = after;
  }
}
