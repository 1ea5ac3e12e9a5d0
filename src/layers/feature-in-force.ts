import type { LayerSet } from "./layer-set.ts";
import { valueAt } from "./merge.ts";
import { type Origin, originOf } from "./origins.ts";

const FEATURES = "features";

/** What is set for a feature. */
export interface FeatureInForce {
  /** Its names that are set, in the order of the alphabet: two names of one feature are two keys to Codex, and the last decides. */
  readonly names: readonly string[];
  /** Where the one that decides is set. */
  readonly origin: Origin | undefined;
  /** What the machine's requirements set it to, whatever the layers say. */
  readonly demanded: boolean | undefined;
}

/** @param name Any of the names of the feature. */
export function featureInForce(set: LayerSet, name: string): FeatureInForce | undefined {
  const { start, values, requirements } = set;
  const features = start.knowledge.config.prop(FEATURES);
  if (features?.kind !== "table") return undefined;
  const current = features.field(name)?.aliasOf ?? name;
  const known = [current, ...features.keys.filter((key) => features.field(key)?.aliasOf === current)];
  const names = known.filter((one) => valueAt(values, [FEATURES, one])).toSorted();
  const last = names.at(-1);
  const demanded = requirements && valueAt(requirements.values, [FEATURES, current]);
  return {
    names,
    origin: last === undefined ? undefined : originOf(set, [FEATURES, last]),
    demanded: demanded?.kind === "boolean" ? demanded.value : undefined,
  };
}

/** Whether hooks are switched off as a whole: Codex then neither runs nor lists any. */
export function areHooksOff(set: LayerSet): boolean {
  const { origin, demanded } = featureInForce(set, "hooks") ?? {};
  if (demanded !== undefined) return !demanded;
  return origin?.value.kind === "boolean" && !origin.value.value;
}
