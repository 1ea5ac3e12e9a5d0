import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { mitmTables } from "../support/mitm.ts";
import type { TomlValue } from "../../toml/types.ts";

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
  check(context) {
    if (!context.complete) return;
    for (const { profile, table } of mitmTables(context)) {
      for (const { key, value } of asTable(table.get("actions")?.value)?.entries ?? []) {
        if (doesSomething(value)) continue;
        context.report({
          at: key,
          path: ["permissions", profile.name, "network", "mitm", "actions", key.name],
          message: `The action \`${key.name}\` does nothing.`,
          hint: "Set one of `strip_request_headers`, `inject_request_headers`, `body_secret_substitution` and `aws_sigv4`.",
        });
      }
    }
  },
});

function doesSomething(action: TomlValue): boolean {
  if (action.kind !== "table") return true;
  // An unknown key has a finding of its own and was likely meant to be an operation.
  return action.entries.some(({ key, value }) => {
    return !OPERATIONS.includes(key.name) || value.kind !== "array" || value.items.length > 0;
  });
}
