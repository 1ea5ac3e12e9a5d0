import type { FeatureSpan, History, Turns } from "../../src/knowledge/history.ts";

/**
 * A history with one more release.
 *
 * @param step The history of the last release and the new one alone: what it has of the last one is not looked at, but for
 *   what is gone with the new one.
 */
export function extended(history: History, step: History): History {
  const last = history.releases.at(-1);
  const [before, version, ...more] = step.releases;
  if (before !== last || version === undefined || more.length > 0)
    throw new Error(`a step has to be from ${last} to one newer release, not of ${step.releases.join(", ")}`);
  const turnsOf = (old: Turns | undefined, now: Turns): Turns => {
    const isKnown = now.length % 2 === 1;
    const wasKnown = (old?.length ?? 0) % 2 === 1;
    return isKnown === wasKnown ? (old ?? now) : [...(old ?? []), version];
  };
  return {
    releases: [...history.releases, version],
    places: merged(history.places, step.places, (_, now) => now),
    files: merged(history.files, step.files, (_, now) => now),
    bases: merged(history.bases, step.bases, (_, now) => now),
    untold: step.untold,
    keys: merged(history.keys, step.keys, (old, now) => merged(old ?? {}, now, turnsOf)),
    values: merged(history.values, step.values, (old, now) =>
      merged(old ?? {}, now, (words, other) => merged(words ?? {}, other, turnsOf)),
    ),
    deprecated: merged(history.deprecated, step.deprecated, turnsOf),
    features: merged(history.features, step.features, featureSpans),
  };
}

function featureSpans(old: readonly FeatureSpan[] | undefined, now: readonly FeatureSpan[]): readonly FeatureSpan[] {
  // The first of the step says how it was at the last release.
  const known = old?.at(-1);
  return [...(old ?? []), ...now.filter((span) => JSON.stringify(span.slice(1)) !== JSON.stringify(known?.slice(1)))];
}

/** Two records as one, sorted; what only one of them has stays as it is there. */
function merged<Value>(
  old: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
  join: (old: Value | undefined, now: Value) => Value,
): Record<string, Value> {
  const both = new Map(Object.entries(old));
  for (const [name, value] of Object.entries(now)) both.set(name, join(both.get(name), value));
  return Object.fromEntries([...both].sort(([a], [b]) => (a < b ? -1 : 1)));
}
