import type { LayerSet } from "./layer-set.ts";
import { type Origin, originOf } from "./origins.ts";

/**
 * Where `sandbox_mode` and `default_permissions` are set, the one in force first: of these two ways to say what a sandbox allows,
 * the higher layer decides, and in one layer the newer.
 */
export function sandboxOrigins(set: LayerSet): Origin[] {
  const mode = originOf(set, ["sandbox_mode"]);
  const profile = originOf(set, ["default_permissions"]);
  const isMode = mode && profile && set.layers.indexOf(mode.layer) > set.layers.indexOf(profile.layer);
  return (isMode ? [mode, profile] : [profile, mode]).filter((origin) => origin !== undefined);
}
