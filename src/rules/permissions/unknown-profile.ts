import { changeTo } from "../../edit/change-to.ts";
import { nearest } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { BUILT_IN_PROFILES } from "./built-in-profiles.ts";
import { profileNames } from "./profiles.ts";

export const docs: RuleDocs = {
  summary: "`default_permissions` names a profile that does not exist.",
  why: "Codex refuses to start: it would not know what commands may do.",
  fix: "Use the name of a `[permissions.*]` table, or one of `:workspace`, `:read-only` and `:danger-full-access`.",
  bad: 'default_permissions = "workspace"\n',
  good: 'default_permissions = ":workspace"\n',
};

export const rule = defineRule({
  code: "permissions/unknown-profile",
  effect: "fatal",
  stage: "use",
  on: {
    default_permissions: (selection, { root, isWhole }) => {
      const name = selection.text();
      if (name === undefined || BUILT_IN_PROFILES.includes(name)) return;
      const own = profileNames(root);
      const isBuiltIn = name.startsWith(":");
      // Another layer may define a profile; nothing can define a built-in one.
      if (!isBuiltIn && (own.has(name) || !isWhole)) return;
      if (root.child("permissions")?.kind === "invalid") return;
      const guess =
        nearest(name, [...own, ...BUILT_IN_PROFILES]) ??
        BUILT_IN_PROFILES.find((candidate) => candidate === `:${name}`);
      const message = isBuiltIn
        ? `There is no built-in permission profile \`${name}\`.`
        : `\`default_permissions\` names the profile \`${name}\`, which is not defined.`;
      selection.report(message, {
        hint: guess
          ? `Did you mean ${JSON.stringify(guess)}?`
          : "Define it as a table below `permissions`, or use `:workspace`, `:read-only` or `:danger-full-access`.",
        fix: guess ? changeTo(selection.file.document, guess, selection.node, false) : undefined,
      });
    },
  },
});
