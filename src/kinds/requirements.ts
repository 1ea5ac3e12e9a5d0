import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "requirements",
  title: "requirements of an administrator",
  places: [{ in: ["system"], path: "requirements.toml" }],
  isKnownByName: true,
  tellingKeys: [
    "allowed_approval_policies",
    "allowed_approvals_reviewers",
    "allowed_sandbox_modes",
    "allowed_permission_profiles",
    "allowed_web_search_modes",
    "allowed_login_methods",
    "enforce_residency",
  ],
  root: "requirements",
  broken: STOPS_CODEX,
  configRules: ["alias-", "permissions/", "provider/", "hooks/", "root/model-catalog", "secrets/", "audit/"],
  ignoresStrict: true,
});
