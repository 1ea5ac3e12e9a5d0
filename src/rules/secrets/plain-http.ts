import type { TomlPath, TomlTable, TomlValue } from "../../toml/types.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { isSecretName, isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString, asTable } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";
import { isPrivateHost } from "../support/private-host.ts";
import { changes, providers } from "../support/providers.ts";
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
  check(context) {
    const check = (at: TomlValue | undefined, path: TomlPath, hasCredential: () => boolean): void => {
      const text = asString(at)?.trim();
      if (!at || text === undefined || !/^http:/i.test(text)) return;
      const url = parseUrl(text);
      if (!url || isPrivateHost(url.hostname)) return;
      if (!url.password && ![...url.searchParams.keys()].some(isSecretName) && !hasCredential()) return;
      context.report({
        at,
        path,
        message: `\`${String(path.at(-1))}\` sends a credential over \`http\`, without encryption.`,
        hint: "Use `https`.",
        ...(isShowable(text) && {
          fix: rewriteFix('Change to "https"', at, JSON.stringify(text.replace(/^http/i, "https")), false),
        }),
      });
    };
    for (const { table, path, transport } of mcpServers(context)) {
      if (transport !== "http") continue;
      check(table.get("url")?.value, [...path, "url"], () => {
        return (
          ["bearer_token_env_var", "env_http_headers", "http_headers_helper"].some((key) => table.get(key)) ||
          hasSecretHeader(table)
        );
      });
    }
    if (context.options.kind === "project-config") return;
    for (const { kind, table, path } of providers(context)) {
      // With a gateway in front, Codex refuses such an address.
      if (kind !== "own" || table.get("gateway_oauth")) continue;
      check(table.get("base_url")?.value, [...path, "base_url"], () => {
        return changes(table).some(({ key }) => CREDENTIALS.has(key.name)) || hasSecretHeader(table);
      });
    }
  },
});

const CREDENTIALS = new Set([
  "env_key",
  "experimental_bearer_token",
  "auth",
  "requires_openai_auth",
  "env_http_headers",
]);

function hasSecretHeader(table: TomlTable): boolean {
  const names = asTable(table.get("http_headers")?.value)?.entries ?? [];
  return names.some(({ key }) => isSecretName(key.name));
}
