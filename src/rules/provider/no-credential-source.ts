import type { Place } from "../../resolve/place.ts";
import { isReference, isSecretName } from "../../secrets/secret-text.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isPrivateHost } from "../support/private-host.ts";
import { credentials } from "../support/provider-changes.ts";
import { providerKind } from "../support/provider-kind.ts";
import { isThisMachine, parseUrl } from "../support/url.ts";

export const docs: RuleDocs = {
  summary: "A provider that is given no credential.",
  why:
    "Codex sends no `Authorization` header then, and most servers answer 401. Since 0.149 a provider that you define " +
    "no longer gets the key or login of OpenAI by itself. For a selected server on this machine it is only a remark. " +
    "Ollama, LM Studio and servers in private networks are left out: many of them ask for no key.",
  fix: "Name the environment variable of the key in `env_key`, or let `auth.command` print a token. For the login of OpenAI set `requires_openai_auth = true`.",
  bad: 'model_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n',
  good: 'model_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/no-credential-source",
  effect: "risk",
  on: {
    "model_providers.*": (provider, file) => {
      if (!file.isWhole || providerKind(provider) !== "own") return;
      const name = provider.text("name") ?? "";
      // A provider without a name stops Codex, and some names stand for a built-in provider.
      if (isBlank(name) || /^(?:OpenAI|Amazon Bedrock.*)$/.test(name)) return;
      if (credentials(provider).length > 0 || hasOther(provider)) return;
      const hint =
        "Add `env_key` with the name of the variable that holds the key, `auth.command`, or `requires_openai_auth = true`.";
      const base = provider.child("base_url");
      if (!base) {
        provider.reportMissing(
          `The provider \`${provider.name}\` has neither \`base_url\` nor a credential: requests go to OpenAI and get a 401.`,
          { hint },
        );
        return;
      }
      const reach = reachOf(base.text() ?? "");
      if (reach === "private" || (reach === "loopback" && file.root.text("model_provider") !== provider.name)) return;
      base.report(
        `The provider \`${provider.name}\` has no credential to send: its server will answer 401 if it needs one.`,
        { hint, ...(reach === "loopback" && { severity: "info" }) },
      );
    },
  },
});

/** Whether a credential may be elsewhere than in its usual place. */
function hasOther(provider: Place): boolean {
  if (["gateway_oauth", "aws", "auth"].some((key) => provider.child(key))) return true;
  if (provider.table("env_http_headers")?.entries.length) return true;
  return ["http_headers", "query_params"].some((key) => {
    return provider.child(key)?.entries.some(({ name }) => isSecretName(name));
  });
}

/** Ports of servers that ask for no key: Ollama and LM Studio. */
const KEYLESS_PORTS = ["11434", "1234"];

/** Where a server is that may want a credential. `private` for those that are left alone. */
function reachOf(text: string): "public" | "loopback" | "private" {
  // Without its scheme, which is a finding of its own, it is the same server.
  const url = parseUrl(/^[\w.-]+:\d/.test(text.trim()) ? `http://${text.trim()}` : text.trim());
  if (!url || isReference(text) || url.username || [...url.searchParams.keys()].some(isSecretName)) return "private";
  if (!/^https?:$/.test(url.protocol)) return "private";
  if (isThisMachine(url.hostname)) return KEYLESS_PORTS.includes(url.port) ? "private" : "loopback";
  return isPrivateHost(url.hostname) ? "private" : "public";
}
