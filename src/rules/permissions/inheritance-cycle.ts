import { type RuleDocs, defineRule } from "../define-rule.ts";
import { permissionProfiles, reportInProfile, type PermissionProfile } from "../support/permission-profiles.ts";

export const docs: RuleDocs = {
  summary: "Permission profiles that extend each other in a circle, or one that extends itself.",
  why: "Codex refuses to start when one of them is selected.",
  fix: "Let one of the profiles extend `:workspace`, `:read-only` or nothing.",
  bad: 'default_permissions = "a"\n\n[permissions.a]\nextends = "b"\n\n[permissions.b]\nextends = "a"\n',
  good: 'default_permissions = "a"\n\n[permissions.a]\nextends = "b"\n\n[permissions.b]\nextends = ":read-only"\n',
};

export const rule = defineRule({
  code: "permissions/inheritance-cycle",
  effect: "fatal",
  check(context) {
    const { all, byName: parents, ranks } = permissionProfiles(context);
    const parentOf = ({ table }: PermissionProfile): PermissionProfile | undefined => {
      const value = table.get("extends")?.value;
      return value?.kind === "string" ? parents.get(value.value) : undefined;
    };
    const done = new Set<PermissionProfile>();
    for (const start of all) {
      const steps = new Map<PermissionProfile, number>();
      let profile: PermissionProfile | undefined = start;
      while (profile && !done.has(profile) && !steps.has(profile)) {
        steps.set(profile, steps.size);
        profile = parentOf(profile);
      }
      for (const seen of steps.keys()) done.add(seen);
      const first = profile && steps.get(profile);
      if (!profile || first === undefined) continue;
      const circle = [...steps.keys()].slice(first);
      const last = circle.at(-1);
      const value = last?.table.get("extends")?.value;
      if (!last || !value) continue;
      const names = [...circle, profile].map(({ name }) => `\`${name}\``);
      reportInProfile(context, last, ["extends"], {
        at: value,
        message:
          circle.length === 1
            ? `The profile ${names[0]} extends itself.`
            : `The profiles extend each other in a circle: ${names.join(" extends ")}.`,
        hint: "Let it extend `:workspace`, `:read-only`, another profile or nothing.",
        inForce: circle.some((member) => ranks.has(member)),
      });
    }
  },
});
