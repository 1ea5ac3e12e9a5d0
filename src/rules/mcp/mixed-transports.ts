import { currentKnowledge } from "../../knowledge/current.ts";
import type { TomlTable } from "../../toml/types.ts";
import { defineRule } from "../define-rule.ts";
import { mcpServers, type McpServer } from "../support/mcp-servers.ts";

const INSTEAD: Readonly<Record<string, string>> = {
  env: "Values to send along with requests belong into `http_headers`.",
  env_vars: "Values to send along with requests belong into `http_headers` and `env_http_headers`.",
  bearer_token_env_var: "Name the variable in `env_vars` to pass it on to the program.",
};

export const rule = defineRule({
  code: "mcp/mixed-transports",
  effect: "fatal",
  docs: {
    summary: "An MCP server with keys of both kinds of servers.",
    why:
      "Codex refuses to start, even if the value is empty or the server has `enabled = false`. A server with `command` " +
      "cannot have `url`, `auth`, `oauth`, `oauth_resource`, `bearer_token_env_var` and keys for HTTP headers; a server with " +
      "`url` cannot have `args`, `env`, `env_vars` and `cwd`.",
    fix: "Remove the keys of the other kind.",
    bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nenv = { TOKEN_FILE = "/run/token" }\n',
    good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\n',
  },
  check(context) {
    for (const { name, table, path, transport } of mcpServers(context)) {
      for (const { key } of table.entries) {
        const own = transport === "http" ? "url" : "command";
        if (!isForeign(key.name, transport, own)) continue;
        context.report({
          at: key,
          path: [...path, key.name],
          message:
            transport === "both"
              ? `The MCP server \`${name}\` has both \`command\` and \`url\`.`
              : `\`${key.name}\` is not for servers with \`${own}\`.`,
          hint: transport === "both" ? "Keep one of the two." : (INSTEAD[key.name] ?? "Remove it."),
          related: [relatedKey(table, own)],
        });
      }
    }
  },
});

/** Whether a server of a kind cannot have a key. */
function isForeign(name: string, transport: McpServer["transport"], own: string): boolean {
  if (transport === "both") return name === "url";
  const servers = currentKnowledge().config.prop("mcp_servers");
  const server = servers?.kind === "table" ? servers.rest : undefined;
  const only = server?.kind === "table" ? server.field(name)?.["x-only"] : undefined;
  return transport !== "none" && only !== undefined && only !== own;
}

function relatedKey(table: TomlTable, name: string) {
  const { start, end } = table.get(name)?.key ?? table;
  return { message: `\`${name}\` is set here`, range: { start, end } };
}
