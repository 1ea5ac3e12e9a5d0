import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { mitmItems } from "../support/mitm.ts";
import { nearestOf } from "../support/nearest-of.ts";

export const docs: RuleDocs = {
  summary: "A hook of `network.mitm` with an action that does not exist.",
  why: "Codex does not tell and applies the other actions only: a header that should be taken out stays in.",
  fix: "Correct the name, or define the action in `network.mitm.actions`.",
  bad:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "api.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\naction = ["claen"]\n\n[permissions.p.network.mitm.actions.clean]\n' +
    'strip_request_headers = ["cookie"]\n',
  good:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "api.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\naction = ["clean"]\n\n[permissions.p.network.mitm.actions.clean]\n' +
    'strip_request_headers = ["cookie"]\n',
};

export const rule = defineRule({
  code: "permissions/undefined-action",
  effect: "risk",
  check(context) {
    const { kind = "config" } = context.options;
    if (kind !== "config" || !context.complete) return;
    // Profiles inherit actions; whichever profile defines the name counts.
    const names = new Map(mitmItems(context, "actions").map((action) => [action.name, action]));
    for (const { profile, path, table } of mitmItems(context, "hooks")) {
      const list = table.get("action")?.value;
      if (list?.kind !== "array") continue;
      for (const [index, item] of list.items.entries()) {
        if (item.kind !== "string" || names.has(item.value)) continue;
        const guess = nearestOf(item.value, names);
        context.report({
          at: item,
          path: ["permissions", profile.name, ...path, "action", index],
          message: `There is no action \`${item.value}\`; Codex skips it without a word.`,
          ...(guess !== undefined && {
            hint: `Did you mean ${JSON.stringify(guess)}?`,
            fix: rewriteFix(`Change to "${guess}"`, item, JSON.stringify(guess), false),
          }),
        });
      }
    }
  },
});
