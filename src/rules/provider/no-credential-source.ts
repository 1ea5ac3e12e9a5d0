import { isReference, isSecretName } from "../../secrets/secret-text.ts";
import type { TomlTable } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString, asTable } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";
import { placeOfTable } from "../support/missing.ts";
import { isPrivateHost } from "../support/private-host.ts";
import { credentials, providers } from "../support/providers.ts";
import { isBlank } from "../../words/rust-text.ts";
import { parseUrl } from "../support/url.ts";

export const docs: RuleDocs = {
  summary: "A provider on the internet that is given no credential.",
  why:
    "Codex sends no `Authorization` header then, and most servers answer 401. Since 0.149 a provider of one's own no " +
    "longer gets the key or login of OpenAI by itself. Servers on this machine and in private networks are left out: " +
    "many of them ask for none.",
  fix: "Name the environment variable of the key in `env_key`, or let `auth.command` print a token. For the login of OpenAI set `requires_openai_auth = true`.",
  bad: 'model_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n',
  good: 'model_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/no-credential-source",
  effect: "risk",
  check(context) {
    if (!isWhole(context)) return;
    for (const { id, kind, table, path } of providers(context)) {
      const name = asString(table.get("name")?.value) ?? "";
      // A provider without a name stops Codex, and some names stand for a built-in provider.
      if (kind !== "own" || table.incomplete || isBlank(name) || /^(?:OpenAI|Amazon Bedrock.*)$/.test(name)) continue;
      if (credentials(table).length > 0 || hasOther(table)) continue;
      const base = table.get("base_url");
      const text = asString(base?.value);
      if (base && (text === undefined || !isPublic(text))) continue;
      context.report({
        at: base?.value ?? placeOfTable(table),
        path: base ? [...path, "base_url"] : path,
        message: base
          ? `The provider \`${id}\` has no credential to send: its server will answer 401 if it wants one.`
          : `The provider \`${id}\` has neither \`base_url\` nor a credential: requests go to OpenAI and get a 401.`,
        hint: "Add `env_key` with the name of the variable that holds the key, `auth.command`, or `requires_openai_auth = true`.",
      });
    }
  },
});

/** Whether a credential may be elsewhere than in its usual place. */
function hasOther(table: TomlTable): boolean {
  if (table.get("gateway_oauth") || table.get("aws") || table.get("auth")) return true;
  if ((asTable(table.get("env_http_headers")?.value)?.entries.length ?? 0) > 0) return true;
  return ["http_headers", "query_params"].some((key) => {
    return asTable(table.get(key)?.value)?.entries.some((entry) => isSecretName(entry.key.name));
  });
}

function isPublic(text: string): boolean {
  const url = parseUrl(text.trim());
  if (!url || isReference(text) || url.username || [...url.searchParams.keys()].some(isSecretName)) return false;
  return /^https?:$/.test(url.protocol) && !isPrivateHost(url.hostname);
}
