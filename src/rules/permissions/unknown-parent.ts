import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { permissionProfiles, reportInProfile } from "../support/permission-profiles.ts";
import { nearestOf } from "../support/nearest-of.ts";

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
  check(context) {
    const { kind = "config" } = context.options;
    const { all, byName, ranks } = permissionProfiles(context);
    for (const profile of all) {
      const parent = profile.table.get("extends")?.value;
      if (parent?.kind !== "string" || PARENTS.includes(parent.value)) continue;
      const name = parent.value;
      const builtIn = name.startsWith(":");
      if (!builtIn && (byName.has(name) || kind !== "config" || !context.complete)) continue;
      const guess =
        nearestOf(name, byName, [...PARENTS], profile.name) ?? PARENTS.find((candidate) => candidate === `:${name}`);
      reportInProfile(context, profile, ["extends"], {
        at: parent,
        message:
          name === ":danger-full-access"
            ? "`:danger-full-access` cannot be extended."
            : builtIn
              ? `There is no built-in profile \`${name}\` to extend.`
              : `\`extends\` names the profile \`${name}\`, which is not defined.`,
        hint: guess
          ? `Did you mean ${JSON.stringify(guess)}?`
          : "Profiles extend one another, `:workspace` or `:read-only`.",
        ...(guess && { fix: rewriteFix(`Change to "${guess}"`, parent, JSON.stringify(guess), false) }),
        // What a profile extends is not inherited: it counts for each profile of the chain.
        inForce: ranks.has(profile),
      });
    }
  },
});
