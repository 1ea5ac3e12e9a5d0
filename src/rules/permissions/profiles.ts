import type { Place } from "../../resolve/place.ts";
import { oncePer } from "../../toml/once-per.ts";

/** The names of the permission profiles of a file. */
export const profileNames = oncePer((root: Place): ReadonlySet<string> => {
  // Requirements have keys of their own beside the profiles.
  const profiles = root.child("permissions")?.tables.filter(({ field }) => !field);
  return new Set(profiles?.map(({ name }) => name));
});

/** The permission profile that a place belongs to, itself included. */
export function profileOf(place: Place): Place {
  let profile = place;
  while (profile.parent?.parent?.parent) profile = profile.parent;
  return profile;
}

/** The profile of the file that a profile extends. */
export function parentOf(profile: Place): Place | undefined {
  const name = profile.text("extends");
  return name === undefined ? undefined : profile.parent?.table(name);
}

/**
 * The selected profile and those it extends, nearest first: Codex compiles, and so checks in full, only them. Empty where
 * no profile of the file is selected.
 */
export const selectedProfiles = oncePer((root: Place): ReadonlySet<Place> => {
  const selected = new Set<Place>();
  const name = root.text("default_permissions");
  let profile = name === undefined ? undefined : root.table("permissions", name);
  while (profile && !selected.has(profile)) {
    selected.add(profile);
    profile = parentOf(profile);
  }
  return selected;
});

/** Whether a place belongs to one of the selected profiles. */
export function isSelected(place: Place): boolean {
  return selectedProfiles(place.root).has(profileOf(place));
}
