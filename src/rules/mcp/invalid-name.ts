import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { bareOrQuoted } from "../../words/describe.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { keysAt } from "../../toml/keys-at.ts";
import { mcpServers } from "../support/mcp-servers.ts";

const ALLOWED = /^[a-zA-Z0-9_:@/.-]+$/;

export const docs: RuleDocs = {
  summary: "A name of an MCP server with a character that Codex does not take.",
  why: "The file loads, but the server does not start: names consist of letters, digits and `_`, `-`, `.`, `:`, `@`, `/`.",
  fix: "Rename the server, in all headers that name it.",
  bad: '[mcp_servers."my docs"]\nurl = "https://mcp.example/mcp"\n',
  good: '[mcp_servers.my-docs]\nurl = "https://mcp.example/mcp"\n',
};

export const rule = defineRule({
  code: "mcp/invalid-name",
  effect: "inert",
  check(context) {
    const servers = mcpServers(context);
    const names = new Set(servers.map(({ name }) => name));
    for (const { name, key, path } of servers) {
      if (ALLOWED.test(name)) continue;
      const better = withoutDashes(name.replace(/[^a-zA-Z0-9_:@/.-]+/g, "-"));
      const free = better !== "" && !names.has(better);
      const title = `Rename to \`${better}\``;
      const edits = keysAt(context.document, path, key).map((place) =>
        rewriteFix(title, place, bareOrQuoted(better), false),
      );
      context.report({
        at: key,
        path,
        message: `Codex does not start a server of the name \`${name}\`: it takes letters, digits and \`_-.:@/\` only.`,
        ...(free && { fix: { title, safe: false, edits: edits.flatMap((fix) => fix.edits) } }),
      });
    }
  },
});

/** A name without the dashes at its ends. */
function withoutDashes(name: string): string {
  let start = 0;
  let end = name.length;
  while (name[start] === "-") start++;
  while (end > start && name[end - 1] === "-") end--;
  return name.slice(start, end);
}
