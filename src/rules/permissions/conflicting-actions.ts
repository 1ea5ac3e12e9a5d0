import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK } from "./mitm.ts";

const SINGLE = { body_secret_substitution: "replace secrets in the body", aws_sigv4: "sign for AWS" };

export const docs: RuleDocs = {
  summary: "A hook of `network.mitm` with two actions that change the body, or two that sign for AWS.",
  why: "Codex refuses to start, even if the profile is not selected: one request can be signed or rewritten only once.",
  fix: "Keep one such action per hook.",
  bad:
    'default_permissions = "p"\n\n[permissions.p.network.mitm]\nversion = 2\n\n[permissions.p.network.mitm.hooks.api]\n' +
    'host = "api.example.com"\nmethods = ["POST"]\npath_prefixes = ["/"]\naction = ["token", "token"]\n\n' +
    "[permissions.p.network.mitm.actions.token.body_secret_substitution]\n" +
    'replacements = [{ placeholder = "PLACEHOLDER_TOKEN", secret = { env_var = "SERVICE_TOKEN" } }]\n',
  good:
    'default_permissions = "p"\n\n[permissions.p.network.mitm]\nversion = 2\n\n[permissions.p.network.mitm.hooks.api]\n' +
    'host = "api.example.com"\nmethods = ["POST"]\npath_prefixes = ["/"]\naction = ["token"]\n\n' +
    "[permissions.p.network.mitm.actions.token.body_secret_substitution]\n" +
    'replacements = [{ placeholder = "PLACEHOLDER_TOKEN", secret = { env_var = "SERVICE_TOKEN" } }]\n',
};

export const rule = defineRule({
  code: "permissions/conflicting-actions",
  effect: "fatal",
  on: {
    [HOOK]: (hook) => {
      const actions = hook.parent?.parent?.table("actions");
      for (const [operation, does] of Object.entries(SINGLE)) {
        const [, second] = (hook.child("action")?.items ?? []).filter((item) => {
          const name = item.text();
          return name !== undefined && actions?.table(name, operation);
        });
        second?.report(`The hook \`${hook.name}\` applies more than one action that would ${does}.`, {
          hint: "Keep one of them.",
        });
      }
    },
  },
});
