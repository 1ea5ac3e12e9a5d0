import { renameFix } from "../../edit/rename-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  on: {
    "mcp_servers.*": (server, { document }) => {
      const { key, name } = server;
      if (server.kind !== "table" || !key || ALLOWED.test(name)) return;
      const better = withoutDashes(name.replace(/[^a-zA-Z0-9_:@/.-]+/g, "-"));
      const isFree = better !== "" && !server.parent?.table(better);
      server.reportKey(
        `Codex does not start a server of the name \`${name}\`: it takes letters, digits and \`_-.:@/\` only.`,
        { fix: isFree ? renameFix(document, server.path, better, false) : undefined },
      );
    },
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
