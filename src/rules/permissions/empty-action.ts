import { defineRule } from "../define-rule.ts";
import { mitmItems } from "../support/mitm.ts";

const OPERATIONS = ["strip_request_headers", "inject_request_headers", "body_secret_substitution", "aws_sigv4"];

export const rule = defineRule({
  code: "permissions/empty-action",
  effect: "fatal",
  docs: {
    summary: "An action of `network.mitm` that does nothing.",
    why: "Codex refuses to start, even if the profile is not selected. An empty list counts as nothing.",
    fix: "Give the action something to do, or remove it and its name from the hooks.",
    bad: 'default_permissions = "p"\n\n[permissions.p.network.mitm.actions.clean]\nstrip_request_headers = []\n',
    good: 'default_permissions = "p"\n\n[permissions.p.network.mitm.actions.clean]\nstrip_request_headers = ["cookie"]\n',
  },
  check(context) {
    if (!context.complete) return;
    for (const { profile, path, key, name, table } of mitmItems(context, "actions")) {
      const works = table.entries.some(
        ({ key: { name: operation }, value }) =>
          // An unknown key has a finding of its own and was likely meant to be an operation.
          !OPERATIONS.includes(operation) || value.kind !== "array" || value.items.length > 0,
      );
      if (works) continue;
      context.report({
        at: key,
        path: ["permissions", profile.name, ...path],
        message: `The action \`${name}\` does nothing.`,
        hint: "Set one of `strip_request_headers`, `inject_request_headers`, `body_secret_substitution` and `aws_sigv4`.",
      });
    }
  },
});
