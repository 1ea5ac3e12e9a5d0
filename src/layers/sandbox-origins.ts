import type { TomlTable } from "../toml/types.ts";
import type { LayerSet } from "./layer-set.ts";
import { withoutEntries } from "./made-node.ts";
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

/**
 * What the layers come to as far as Codex looks at it: of a name of a profile that a `sandbox_mode` above takes the place of, it
 * never asks what it stands for.
 */
export function valuesInForce(set: LayerSet): TomlTable {
  const [winner, loser] = sandboxOrigins(set);
  const isOverruled = winner?.path[0] === "sandbox_mode" && loser?.value.kind === "string";
  return isOverruled ? withoutEntries(set.values, ["default_permissions"]) : set.values;
}
