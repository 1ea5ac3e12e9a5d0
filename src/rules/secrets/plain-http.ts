import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Place } from "../../resolve/place.ts";
import { isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { plainAddress, providerSends, serverSends } from "../support/plain-address.ts";

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
  on: {
    "mcp_servers.*": (server) => {
      if (!server.child("command")) check(server.child("url"), (url) => serverSends(server, url));
    },
    "model_providers.*": (provider) => {
      if (!provider.isUserOnly) check(provider.child("base_url"), (url) => providerSends(provider, url));
    },
  },
});

function check(address: Place | undefined, sendsCredential: (url: URL) => boolean): void {
  const url = plainAddress(address);
  if (!address || !url || !sendsCredential(url)) return;
  const text = address.text()?.trim() ?? "";
  const secure = JSON.stringify(text.replace(/^http/i, "https"));
  address.report(`\`${address.name}\` sends a credential over \`http\`, without encryption.`, {
    hint: "Use `https`.",
    fix: isShowable(text) ? rewriteFix('Change to "https"', address.node, secure, false) : undefined,
  });
}
