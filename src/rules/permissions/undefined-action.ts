import { changeTo } from "../../edit/change-to.ts";
import type { Place } from "../../resolve/place.ts";
import { oncePer } from "../../toml/once-per.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK, actionsOf } from "./mitm.ts";
import { nearestOf } from "./nearest-of.ts";

export const docs: RuleDocs = {
  summary: "A hook of `network.mitm` with an action that does not exist.",
  why: "Codex says nothing and applies only the other actions: a header that should be taken out stays in.",
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
  on: {
    [`${HOOK}.action.[]`]: (item, { root, isWhole }) => {
      const name = item.text();
      if (!isWhole || name === undefined || actionNames(root).has(name)) return;
      const guess = nearestOf(name, actionNames(root));
      const isClose = guess !== undefined;
      item.report(`There is no action \`${name}\`; Codex skips it without a word.`, {
        hint: isClose ? `Did you mean ${JSON.stringify(guess)}?` : undefined,
        fix: isClose ? changeTo(item.file.document, guess, item.node, false) : undefined,
      });
    },
  },
});

/** The actions of all profiles: they are inherited, so that whichever profile defines the name counts. */
const actionNames = oncePer((root: Place): ReadonlySet<string> => {
  const profiles = root.child("permissions")?.tables ?? [];
  return new Set(profiles.flatMap(actionsOf).map(({ name }) => name));
});
