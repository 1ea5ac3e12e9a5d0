import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { MITM } from "./mitm.ts";
import { profileOf } from "./profiles.ts";

export const docs: RuleDocs = {
  summary: "A setting of the second version of `network.mitm` without `version = 2`.",
  why:
    "Codex refuses to start, even if the profile is not selected. `schemes` and `ports` of hooks, `placeholder` of injected " +
    "headers, `body_secret_substitution` and `aws_sigv4` belong to version 2.",
  fix: "Add `version = 2` to the `network.mitm` table.",
  bad:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "api.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\nports = [443]\naction = ["clean"]\n\n[permissions.p.network.mitm.actions.clean]\n' +
    'strip_request_headers = ["cookie"]\n',
  good:
    'default_permissions = "p"\n\n[permissions.p.network.mitm]\nversion = 2\n\n[permissions.p.network.mitm.hooks.api]\n' +
    'host = "api.example.com"\nmethods = ["GET"]\npath_prefixes = ["/"]\nports = [443]\naction = ["clean"]\n\n' +
    '[permissions.p.network.mitm.actions.clean]\nstrip_request_headers = ["cookie"]\n',
};

export const rule = defineRule({
  code: "permissions/mitm-version",
  effect: "fatal",
  on: {
    [MITM]: (mitm, file) => {
      if (!file.isComplete || mitm.child("version")) return;
      // One missing line, one finding.
      const [first] = [...newSettings(mitm)].sort((a, b) => startOf(a) - startOf(b));
      first?.reportKey(`\`${first.name}\` needs \`version = 2\` in the \`network.mitm\` table.`, {
        hint: `Add \`version = 2\` to the \`network.mitm\` table of the profile \`${profileOf(mitm).name}\`.`,
      });
    },
  },
});

/** What belongs to version 2. */
function newSettings(mitm: Place): Place[] {
  const hooks = mitm.child("hooks")?.tables ?? [];
  const actions = mitm.child("actions")?.tables ?? [];
  const headers = actions.flatMap((action) => action.child("inject_request_headers")?.items ?? []);
  const lists = hooks.flatMap((hook) => [hook.child("schemes"), hook.child("ports")]);
  return [
    ...lists.filter((list) => list !== undefined && list.items.length > 0),
    ...actions.flatMap((action) => [action.child("body_secret_substitution"), action.child("aws_sigv4")]),
    ...headers.map((header) => header.child("placeholder")),
  ].filter((setting) => setting !== undefined);
}

function startOf({ key, node }: Place): number {
  return (key ?? node).start;
}
