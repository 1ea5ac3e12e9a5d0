import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { ACTION } from "./mitm.ts";

const OPERATIONS = ["strip_request_headers", "inject_request_headers", "body_secret_substitution", "aws_sigv4"];

export const docs: RuleDocs = {
  summary: "An action of `network.mitm` that does nothing.",
  why: "Codex refuses to start, even if the profile is not selected. An empty list counts as nothing.",
  fix: "Give the action something to do, or remove it and its name from the hooks.",
  bad: 'default_permissions = "p"\n\n[permissions.p.network.mitm.actions.clean]\nstrip_request_headers = []\n',
  good: 'default_permissions = "p"\n\n[permissions.p.network.mitm.actions.clean]\nstrip_request_headers = ["cookie"]\n',
};

export const rule = defineRule({
  code: "permissions/empty-action",
  effect: "fatal",
  on: {
    [ACTION]: (action, file) => {
      if (!file.isComplete || action.kind !== "table" || action.entries.some(mayDoSomething)) return;
      action.reportKey(`The action \`${action.name}\` does nothing.`, {
        hint: "Set one of `strip_request_headers`, `inject_request_headers`, `body_secret_substitution` and `aws_sigv4`.",
      });
    },
  },
});

/** An unknown key has a finding of its own and was likely meant to be an operation. */
function mayDoSomething(operation: Place): boolean {
  return !OPERATIONS.includes(operation.name) || operation.kind !== "array" || operation.items.length > 0;
}
