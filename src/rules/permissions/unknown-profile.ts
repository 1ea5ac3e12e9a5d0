import { nearest } from "../../words/nearest.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { permissionProfiles } from "../support/permission-profiles.ts";

const BUILT_IN = [":workspace", ":read-only", ":danger-full-access"];

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
  check(context) {
    const { kind = "config" } = context.options;
    const value = context.value("default_permissions");
    const name = context.string("default_permissions");
    if (!value || name === undefined || BUILT_IN.includes(name)) return;
    const own = permissionProfiles(context).all.map((profile) => profile.name);
    const builtIn = name.startsWith(":");
    // Another layer may define a profile; nothing can define a built-in one.
    if (!builtIn && (own.includes(name) || kind !== "config" || !context.complete)) return;
    if (context.document.root.get("permissions")?.value.kind === "invalid") return;
    const guess = nearest(name, [...own, ...BUILT_IN]) ?? BUILT_IN.find((candidate) => candidate === `:${name}`);
    context.report({
      at: value,
      path: ["default_permissions"],
      message: builtIn
        ? `There is no built-in permission profile \`${name}\`.`
        : `\`default_permissions\` names the profile \`${name}\`, which is not defined.`,
      hint: guess
        ? `Did you mean ${JSON.stringify(guess)}?`
        : "Define it as a table below `permissions`, or use `:workspace`, `:read-only` or `:danger-full-access`.",
      ...(guess && { fix: rewriteFix(`Change to "${guess}"`, value, JSON.stringify(guess), false) }),
    });
  },
});
