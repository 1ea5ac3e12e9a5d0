import { type RuleDocs, defineRule } from "../define-rule.ts";
import { onPlainAddresses } from "../support/plain-address.ts";

export const docs: RuleDocs = {
  summary: "A server on the internet without encryption.",
  why: "Everybody on the way can read what is sent, and change what comes back: the answers of a model, and the tools of a server, which tell the model what to do. With a credential besides, `secrets/plain-http` says it, without being asked.",
  fix: "Use `https://`.",
  bad: '[mcp_servers.docs]\nurl = "http://docs.example/mcp"\n',
  good: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\n',
};

export const rule = defineRule({
  code: "audit/plain-http",
  effect: "risk",
  group: "audit",
  on: onPlainAddresses(false, "goes over `http`: whoever is on the way can read and change what is sent."),
});
