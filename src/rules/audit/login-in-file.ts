import type { Place } from "../../resolve/place.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Login tokens are kept in a file.",
  why: "Every program that runs as you can read the file, and so can whoever gets a backup of the folder. The key store of the system asks first.",
  fix: "Use `keyring`, or `auto`, which takes the file only where there is no key store.",
  bad: 'cli_auth_credentials_store = "file"\n',
  good: 'cli_auth_credentials_store = "keyring"\n',
};

export const rule = defineRule({
  code: "audit/login-in-file",
  effect: "risk",
  severity: "info",
  group: "audit",
  on: { cli_auth_credentials_store: check, mcp_oauth_credentials_store: check },
});

function check(store: Place): void {
  if (store.text() !== "file") return;
  store.report("Login tokens are kept in a file, which every program of yours can read.", {
    fix: rewriteFix('Change to "auto"', store.node, '"auto"', false),
  });
}
