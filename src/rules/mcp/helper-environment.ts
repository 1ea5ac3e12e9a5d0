import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`http_headers_helper` for a server that is not reached from this machine.",
  why: "Codex refuses to start: it would have to run the command in another environment.",
  fix: 'Remove `http_headers_helper`, or reach the server from this machine (`environment_id = "local"`, the default).',
  bad:
    '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = "print-headers"\n' +
    'environment_id = "remote"\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = "print-headers"\n',
};

export const rule = defineRule({
  code: "mcp/helper-environment",
  effect: "fatal",
  on: {
    "mcp_servers.*": (server) => {
      const helper = server.child("http_headers_helper");
      const environment = server.child("environment_id");
      // With `command`, the helper itself is refused.
      if (!helper || server.child("command") || (environment?.text() ?? "local") === "local") return;
      environment?.report('`http_headers_helper` works in the environment "local" only.', {
        hint: "Remove `http_headers_helper` or `environment_id`.",
        related: [helper.here("`http_headers_helper` is set here")],
      });
    },
  },
});
