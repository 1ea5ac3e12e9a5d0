import type { FeatureSpan } from "../../src/knowledge/history.ts";
import type { ListedFeature } from "../probe/feature-list.ts";

interface Listing {
  readonly version: string;
  readonly features: ReadonlyMap<string, ListedFeature>;
}

/** The features of releases, in their order, as spans in which nothing about them changed. */
export function featureSpans(listings: readonly Listing[]): Record<string, FeatureSpan[]> {
  const names = new Set(listings.flatMap(({ features }) => [...features.keys()]));
  return Object.fromEntries([...names].sort().map((name) => [name, spansOf(name, listings)]));
}

function spansOf(name: string, listings: readonly Listing[]): FeatureSpan[] {
  const spans: FeatureSpan[] = [];
  let before: ListedFeature | undefined;
  for (const { version, features } of listings) {
    const now = features.get(name);
    if (now?.stage === before?.stage && now?.default === before?.default) continue;
    spans.push(now ? [version, now.stage, now.default] : [version]);
    before = now;
  }
  return spans;
}
