import type { Place } from "../../resolve/place.ts";
import { oncePer } from "../../toml/once-per.ts";
import { isInForce } from "./in-force.ts";
import { selectedProfiles } from "./profiles.ts";

/** The path of the table of a profile, of its hooks and of its actions. */
export const MITM = "permissions.*.network.mitm";
export const HOOK = `${MITM}.hooks.*`;
export const ACTION = `${MITM}.actions.*`;

/** The actions of a profile. */
export function actionsOf(profile: Place): readonly Place[] {
  return profile.child("network", "mitm", "actions")?.tables ?? [];
}

/** Names of the actions that hooks of the selected profiles apply; Codex checks only those in full. */
export const appliedActions = oncePer((root: Place): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const profile of selectedProfiles(root)) {
    for (const hook of profile.child("network", "mitm", "hooks")?.tables ?? []) {
      const list = hook.child("action");
      if (!list || !isInForce(list)) continue;
      for (const item of list.items) {
        const name = item.text();
        if (name !== undefined) names.add(name);
      }
    }
  }
  return names;
});

/** The list that a place is in, outermost, or the place itself: what a finding in a list of a hook or an action is about. */
export function listAround(place: Place): Place {
  let whole = place;
  for (let at = place; at.parent; at = at.parent) if (typeof at.segment === "number") whole = at.parent;
  return whole;
}
