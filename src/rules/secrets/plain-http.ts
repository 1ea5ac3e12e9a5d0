import { type RuleDocs, defineRule } from "../define-rule.ts";
import { onPlainAddresses } from "../support/plain-address.ts";

export const docs: RuleDocs = {
  summary: "A credential that is sent to a server on the internet without encryption.",
  why: "With `http://` everyone on the way reads the key, the prompts and the code. Servers on this machine and in private networks are left out.",
  fix: "Use `https://`.",
  bad: '[mcp_servers.docs]\nurl = "http://docs.example/mcp"\nbearer_token_env_var = "DOCS_TOKEN"\n',
  good: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nbearer_token_env_var = "DOCS_TOKEN"\n',
};

export const rule = defineRule({
  code: "secrets/plain-http",
  effect: "risk",
  on: onPlainAddresses(true, "sends a credential over `http`, without encryption."),
});
