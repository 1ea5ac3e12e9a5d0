import type { Place } from "../../resolve/place.ts";
import { BUILT_IN_PROFILES } from "../permissions/built-in-profiles.ts";
import { profileNames } from "../permissions/profiles.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

/** Where these are allowed, Codex chooses between them by itself. */
const FOR_ALL = [":workspace", ":read-only"];

export const docs: RuleDocs = {
  summary: "Permission profiles that are allowed but not there, or a default that is not allowed.",
  why:
    "Codex refuses to start. Every name in `allowed_permission_profiles`, also one with `false`, has to be a profile of " +
    "Codex or of `[permissions]`. `default_permissions` has to be one that is allowed; it can be left out only where " +
    "both `:workspace` and `:read-only` are.",
  fix: "Allow the default profile, or choose another one; remove names that stand for no profile.",
  kind: "requirements",
  bad: '[allowed_permission_profiles]\n":read-only" = true\n',
  good: 'default_permissions = ":read-only"\n\n[allowed_permission_profiles]\n":read-only" = true\n',
};

export const rule = defineRule({
  code: "requirements/default-permissions",
  effect: "fatal",
  kinds: ["requirements"],
  on: {
    "": (root) => {
      const allowed = root.table("allowed_permission_profiles");
      const selection = root.child("default_permissions");
      const name = selection?.text();
      if (!allowed) {
        selection?.reportMissing("`default_permissions` needs `allowed_permission_profiles`, which is missing.", {
          at: selection.key,
          hint: "Allow the profile there.",
        });
        return;
      }
      if (selection && name !== undefined && allowed.flag(name) !== true) {
        selection.report(`\`allowed_permission_profiles\` does not allow \`${name}\`.`, {
          related: [allowed.here("these are allowed")],
        });
      } else if (!selection && !FOR_ALL.every((profile) => allowed.flag(profile))) {
        allowed.reportMissing("`default_permissions` is missing.", {
          hint: "Name the profile that is in force; it can be left out where `:workspace` and `:read-only` are allowed.",
        });
      }
    },
    "allowed_permission_profiles.*": (entry) => {
      if (isProfile(entry)) return;
      entry.reportKey(`There is no permission profile \`${entry.name}\`.`, {
        hint: "Describe it in `[permissions.NAME]`, or remove it.",
      });
    },
  },
});

function isProfile({ name, root }: Place): boolean {
  return BUILT_IN_PROFILES.includes(name) || profileNames(root).has(name);
}
