import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { lacking } from "../support/layers.ts";
import { mcpServers } from "../support/mcp-servers.ts";
import { isBlank } from "../../words/rust-text.ts";

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
  check(context) {
    for (const { path, oauth } of mcpServers(context)) {
      const secret = oauth?.get("client_secret");
      // A blank secret has a finding of its own.
      if (!oauth || !secret || isBlank(asString(secret.value) ?? "")) continue;
      const id = oauth.get("client_id")?.value;
      const text = asString(id);
      if (id ? text === undefined || !isBlank(text) : oauth.incomplete) continue;
      const how = id ? {} : lacking(context);
      if (!how) continue;
      context.report({
        ...how,
        at: id ?? secret.key,
        path: [...path, "oauth", id ? "client_id" : "client_secret"],
        message: id
          ? "`client_id` must not be blank when there is a `client_secret`."
          : "`client_secret` needs a `client_id` beside it.",
        hint: "Add the id under which Codex is registered at the server.",
      });
    }
  },
});
