import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { mcpServers } from "../support/mcp-servers.ts";
import { isBlank } from "../../words/rust-text.ts";
import { parseUrl } from "../support/url.ts";

// A host with a dot or a port, as people write it in an address bar.
const HOST = /^([a-z0-9.-]+)(?::\d+)?(?:\/|$)/i;
const LOCAL = /^(localhost|127\.)/i;

export const docs: RuleDocs = {
  summary: "A `url` of an MCP server that is no HTTP address, or a blank `command`.",
  why: "The file loads, but the server cannot be started or reached: Codex only finds out when it tries.",
  fix: "Write the whole address, with `https://`; or the program that starts the server.",
  bad: '[mcp_servers.docs]\nurl = "mcp.example/mcp"\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\n',
};

export const rule = defineRule({
  code: "mcp/unusable-address",
  effect: "risk",
  check(context) {
    for (const { table, path, transport } of mcpServers(context)) {
      if (transport !== "http" && transport !== "stdio") continue;
      const name = transport === "http" ? "url" : "command";
      const value = table.get(name)?.value;
      if (value?.kind !== "string") continue;
      const text = value.value;
      const place = { at: value, path: [...path, name] };
      if (isBlank(text)) {
        context.report({
          ...place,
          message: `\`${name}\` is blank: the server cannot be ${name === "url" ? "reached" : "started"}.`,
        });
        continue;
      }
      // What looks like a variable has a finding of its own.
      if (name === "command" || text.includes("$") || text.includes("{")) continue;
      const protocol = parseUrl(text)?.protocol;
      if (protocol === "http:" || protocol === "https:") continue;
      // Only the scheme, not the address: that may hold a key.
      const start = { start: value.start + 1, end: value.start + 1 };
      const scheme = LOCAL.test(text) ? "http://" : "https://";
      const isPlain = value.style === "basic" || value.style === "literal";
      context.report({
        ...place,
        message: "This is no HTTP address: Codex cannot reach the server.",
        ...(startsWithHost(text) && isPlain
          ? { fix: rewriteFix(`Add \`${scheme}\``, start, scheme, false) }
          : { hint: "It starts with `https://` or `http://`." }),
      });
    }
  },
});

function startsWithHost(text: string): boolean {
  const host = HOST.exec(text)?.[1]?.toLowerCase() ?? "";
  return host === "localhost" || (host.includes(".") && !`.${host}.`.includes(".."));
}
