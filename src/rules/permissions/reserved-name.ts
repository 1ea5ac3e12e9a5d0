import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A permission profile whose name starts with `:`.",
  why: "Codex refuses to start: names with `:` are kept for its own profiles, which cannot be changed.",
  fix: "Give the profile a name without `:`. To build on a profile of Codex, set `extends` in your own.",
  bad: 'default_permissions = ":workspace"\n\n[permissions.":workspace".network]\nenabled = true\n',
  good: 'default_permissions = "online"\n\n[permissions.online]\nextends = ":workspace"\nnetwork.enabled = true\n',
};

export const rule = defineRule({
  code: "permissions/reserved-name",
  effect: "fatal",
  check(context) {
    const table = context.table("permissions");
    for (const { key } of table?.entries ?? []) {
      if (!key.name.startsWith(":")) continue;
      const free = key.name.replace(/^:+/, "");
      const usable = /^[\w-]+$/.test(free) && !table?.get(free);
      const usedOnce = context.document.text.split(key.name).length === 2;
      context.report({
        at: key,
        path: ["permissions", key.name],
        message: `The profile name \`${key.name}\` is reserved: names that start with \`:\` belong to Codex.`,
        hint: "Use a name without `:`; to build on a profile of Codex, set `extends` in your own.",
        ...(usable && usedOnce && { fix: rewriteFix(`Rename to \`${free}\``, key, free, false) }),
      });
    }
  },
});
