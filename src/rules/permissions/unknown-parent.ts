import { changeTo } from "../../edit/change-to.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { nearestOf } from "./nearest-of.ts";
import { isSelected, profileNames, profileOf } from "./profiles.ts";
import { reportInProfile } from "./report-in-profile.ts";

const PARENTS = [":workspace", ":read-only"];

export const docs: RuleDocs = {
  summary: "`extends` names a profile that does not exist or cannot be extended.",
  why: "Codex refuses to start when the profile is selected, directly or by a profile that extends it.",
  fix: "Use the name of another `[permissions.*]` table, `:workspace` or `:read-only`.",
  bad: 'default_permissions = "ci"\n\n[permissions.ci]\nextends = ":danger-full-access"\n',
  good: 'default_permissions = "ci"\n\n[permissions.ci]\nextends = ":workspace"\n',
};

export const rule = defineRule({
  code: "permissions/unknown-parent",
  effect: "fatal",
  stage: "use",
  on: {
    "permissions.*.extends": (parent, { root, isWhole }) => {
      const name = parent.text();
      if (name === undefined || PARENTS.includes(name)) return;
      const own = profileNames(root);
      const isBuiltIn = name.startsWith(":");
      if (!isBuiltIn && (own.has(name) || !isWhole)) return;
      const guess =
        nearestOf(name, own, PARENTS, profileOf(parent).name) ?? PARENTS.find((candidate) => candidate === `:${name}`);
      reportInProfile(parent, messageAbout(name, isBuiltIn), {
        hint: guess
          ? `Did you mean ${JSON.stringify(guess)}?`
          : "Profiles extend one another, `:workspace` or `:read-only`.",
        fix: guess ? changeTo(parent.file.document, guess, parent.node, false) : undefined,
        // What a profile extends is not inherited: it counts for each profile of the chain.
        inForce: isSelected(parent),
      });
    },
  },
});

function messageAbout(name: string, isBuiltIn: boolean): string {
  if (name === ":danger-full-access") return "`:danger-full-access` cannot be extended.";
  return isBuiltIn
    ? `There is no built-in profile \`${name}\` to extend.`
    : `\`extends\` names the profile \`${name}\`, which is not defined.`;
}
