import { secretPlaces } from "../../secrets/secret-places.ts";
import { realTokenIn } from "../../secrets/secret-text.ts";
import { serviceOf } from "../../secrets/token-forms.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { secretAdvice } from "./secret-advice.ts";

export const docs: RuleDocs = {
  summary: "A secret in plain text.",
  why:
    "Configuration files get committed, synchronized and pasted into bug reports, and Codex itself prints parts of them. A " +
    "value counts as a secret when it has the form of a well-known service's tokens, or when it looks random under a " +
    "name such as `*_KEY`, `*_TOKEN` or `Authorization`. What stands for a secret, such as `YOUR_API_KEY`, does not.",
  fix:
    "Name an environment variable instead: `env_key` and `env_http_headers` of a provider, `bearer_token_env_var`, " +
    "`env_http_headers` and `env_vars` of an MCP server. Replace the secret if the file was shared.",
  bad: '[mcp_servers.docs]\ncommand = "docs-mcp"\nenv = { DOCS_API_KEY = "ctx7sk-made-up-4711-0815-9a3f" }\n',
  good: '[mcp_servers.docs]\ncommand = "docs-mcp"\nenv_vars = ["DOCS_API_KEY"]\n',
};

export const rule = defineRule({
  code: "secrets/literal",
  effect: "risk",
  end: (file) => {
    for (const { at, path, name, text, kind } of secretPlaces(file.document)) {
      // A server with `bearer_token` is refused, with advice of its own.
      if (kind !== "secret" || path[2] === "bearer_token") continue;
      const token = realTokenIn(text);
      const service = token === undefined ? "" : serviceOf(token);
      const what = service ? `a secret of ${service}` : "a secret";
      const key = placeName(path);
      file.add({
        at,
        path,
        message: `\`${key}\` holds ${what}${name !== undefined && name !== key ? ` (\`${name}\`)` : ""} in plain text.`,
        hint: secretAdvice(path, name),
      });
    }
  },
});

/** The key that an item of an array or a value belongs to. */
function placeName(path: readonly (string | number)[]): string {
  return String(path.findLast((segment) => typeof segment === "string") ?? "");
}
