import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Place } from "../../resolve/place.ts";
import { isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { plainAddress, providerSends, serverSends } from "../support/plain-address.ts";

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
  on: {
    "mcp_servers.*": (server) => {
      if (!server.child("command")) check(server.child("url"), (url) => serverSends(server, url));
    },
    "model_providers.*": (provider) => {
      if (!provider.isUserOnly) check(provider.child("base_url"), (url) => providerSends(provider, url));
    },
  },
});

function check(address: Place | undefined, sendsCredential: (url: URL) => boolean): void {
  const url = plainAddress(address);
  if (!address || !url || sendsCredential(url)) return;
  const text = address.text()?.trim() ?? "";
  address.report(`\`${address.name}\` goes over \`http\`: whoever is on the way can read and change what is sent.`, {
    hint: "Use `https`.",
    fix: isShowable(text)
      ? rewriteFix('Change to "https"', address.node, JSON.stringify(text.replace(/^http/i, "https")), false)
      : undefined,
  });
}
