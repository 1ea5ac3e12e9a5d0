import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Place } from "../../resolve/place.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { transportOf } from "../support/mcp-transport.ts";
import { parseUrl } from "../support/url.ts";

// A host with a dot or a port, as people write it in an address bar.
const HOST = /^([a-z0-9.-]+)(?::\d+)?(?:\/|$)/i;
const LOCAL = /^(localhost|127\.)/i;

export const docs: RuleDocs = {
  summary: "A `url` of an MCP server that is not an HTTP address, or a blank `command`.",
  why: "The file loads, but the server cannot be started or reached: Codex only finds out when it tries.",
  fix: "Write the whole address, with `https://`; or the program that starts the server.",
  bad: '[mcp_servers.docs]\nurl = "mcp.example/mcp"\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\n',
};

export const rule = defineRule({
  code: "mcp/unusable-address",
  effect: "risk",
  on: {
    "mcp_servers.*": (server) => {
      const transport = transportOf(server);
      if (transport !== "http" && transport !== "stdio") return;
      const address = server.child(transport === "http" ? "url" : "command");
      const text = address?.text();
      if (!address || text === undefined) return;
      if (isBlank(text)) {
        const done = transport === "http" ? "reached" : "started";
        address.report(`\`${address.name}\` is blank: the server cannot be ${done}.`);
      } else if (transport === "http" && !isHttp(text)) {
        // Only the scheme, not the address: that may hold a key.
        const scheme = LOCAL.test(text) ? "http://" : "https://";
        const start = address.node.start + 1;
        const fix = rewriteFix(`Add \`${scheme}\``, { start, end: start }, scheme, false);
        address.report(
          "This is not an HTTP address: Codex cannot reach the server.",
          startsWithHost(text) && isOneLine(address) ? { fix } : { hint: "It starts with `https://` or `http://`." },
        );
      }
    },
  },
});

function isHttp(text: string): boolean {
  // What looks like a variable has a finding of its own.
  if (text.includes("$") || text.includes("{")) return true;
  const protocol = parseUrl(text)?.protocol;
  return protocol === "http:" || protocol === "https:";
}

function isOneLine({ value }: Place): boolean {
  return value.kind === "string" && (value.style === "basic" || value.style === "literal");
}

function startsWithHost(text: string): boolean {
  const host = HOST.exec(text)?.[1]?.toLowerCase() ?? "";
  return host === "localhost" || (host.includes(".") && !`.${host}.`.includes(".."));
}
