import { type RuleDocs, defineRule } from "../define-rule.ts";
import { transportOf } from "../support/mcp-transport.ts";

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
  kinds: ["project-config"],
  on: {
    "mcp_servers.*": (server) => {
      const auth = server.child("auth");
      // A server without an address may be all that the user's own file says already.
      if (auth?.text() !== "ema_auth" || transportOf(server) !== "http") return;
      auth.report(`A project's file cannot define \`${server.name}\`, a server with \`auth = "ema_auth"\`.`, {
        hint: "Define the server in `$CODEX_HOME/config.toml`.",
      });
    },
  },
});
