import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";

export const docs: RuleDocs = {
  kind: "project-config",
  summary: 'A server with `auth = "ema_auth"` in a project\'s file.',
  why:
    "Codex refuses to start in the project: it sends tokens of the company's identity provider only to servers that one file " +
    "outside of projects defines, with address, authorization and scopes.",
  fix: "Define the server in `$CODEX_HOME/config.toml`, or use another kind of `auth`.",
  bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nauth = "ema_auth"\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nauth = "oauth"\n',
};

export const rule = defineRule({
  code: "mcp/enterprise-in-project",
  effect: "fatal",
  check(context) {
    if (context.options.kind !== "project-config") return;
    for (const { name, table, path, transport } of mcpServers(context)) {
      const auth = table.get("auth")?.value;
      // A server without an address may be all that the user's own file says already.
      if (!auth || asString(auth) !== "ema_auth" || transport !== "http") continue;
      context.report({
        at: auth,
        path: [...path, "auth"],
        message: `A project's file cannot define \`${name}\`, a server with \`auth = "ema_auth"\`.`,
        hint: "Define the server in `$CODEX_HOME/config.toml`.",
      });
    }
  },
});
