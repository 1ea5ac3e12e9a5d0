import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isSelected, parentOf } from "./profiles.ts";
import { reportInProfile } from "./report-in-profile.ts";

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
  stage: "use",
  on: {
    permissions: (permissions) => {
      const done = new Set<Place>();
      for (const start of permissions.tables) {
        const way: Place[] = [];
        let profile: Place | undefined = start;
        while (profile && !done.has(profile)) {
          done.add(profile);
          way.push(profile);
          profile = parentOf(profile);
        }
        const first = profile ? way.indexOf(profile) : -1;
        if (first !== -1) reportCircle(way.slice(first));
      }
    },
  },
});

function reportCircle(circle: readonly Place[]): void {
  const closing = circle.at(-1)?.child("extends");
  if (!closing) return;
  const names = [...circle, ...circle.slice(0, 1)].map(({ name }) => `\`${name}\``);
  const message =
    circle.length === 1
      ? `The profile ${names[0]} extends itself.`
      : `The profiles extend each other in a circle: ${names.join(" extends ")}.`;
  reportInProfile(closing, message, {
    hint: "Let it extend `:workspace`, `:read-only`, another profile or nothing.",
    inForce: circle.some(isSelected),
  });
}
