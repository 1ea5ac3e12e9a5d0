import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`oauth.client_secret` without a `client_id` that it belongs to.",
  why: "Codex refuses to start.",
  fix: "Add the `client_id`, or remove the secret.",
  bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\noauth = { client_secret = "..." }\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\noauth = { client_id = "codex" }\n',
};

export const rule = defineRule({
  code: "mcp/secret-without-client-id",
  effect: "fatal",
  on: {
    "mcp_servers.*.oauth": (oauth) => {
      const secret = oauth.child("client_secret");
      const id = oauth.child("client_id");
      // A blank secret, or `oauth` beside `command`, has a finding of its own.
      if (!secret || isBlank(secret.text() ?? "") || oauth.parent?.child("command")) return;
      const hint = "Add the id under which Codex is registered at the server.";
      if (!id) secret.reportMissing("`client_secret` needs a `client_id` beside it.", { at: secret.key, hint });
      else if (isBlank(id.text() ?? "no text")) {
        id.report("`client_id` must not be blank when there is a `client_secret`.", { hint });
      }
    },
  },
});
