import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Place } from "../../resolve/place.ts";
import { isSecretName, isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isPrivateHost } from "../support/private-host.ts";
import { credentials } from "../support/provider-changes.ts";
import { providerKind } from "../support/provider-kind.ts";
import { parseUrl } from "../support/url.ts";

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
      if (server.child("command")) return;
      check(server.child("url"), () => SERVER_KEYS.some((key) => server.child(key)) || hasSecretHeader(server));
    },
    "model_providers.*": (provider) => {
      // With a gateway in front, Codex refuses such an address.
      if (provider.isUserOnly || providerKind(provider) !== "own" || provider.child("gateway_oauth")) return;
      check(provider.child("base_url"), () => {
        return (
          credentials(provider).length > 0 || Boolean(provider.child("env_http_headers")) || hasSecretHeader(provider)
        );
      });
    },
  },
});

const SERVER_KEYS = ["bearer_token_env_var", "env_http_headers", "http_headers_helper"];

function check(address: Place | undefined, hasCredential: () => boolean): void {
  const text = address?.text()?.trim() ?? "";
  const url = /^http:/i.test(text) ? parseUrl(text) : undefined;
  if (!address || !url || isPrivateHost(url.hostname)) return;
  if (!url.password && ![...url.searchParams.keys()].some(isSecretName) && !hasCredential()) return;
  const secure = JSON.stringify(text.replace(/^http/i, "https"));
  address.report(`\`${address.name}\` sends a credential over \`http\`, without encryption.`, {
    hint: "Use `https`.",
    fix: isShowable(text) ? rewriteFix('Change to "https"', address.node, secure, false) : undefined,
  });
}

function hasSecretHeader(table: Place): boolean {
  return (table.child("http_headers")?.entries ?? []).some(({ name }) => isSecretName(name));
}
