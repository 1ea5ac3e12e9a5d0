import type { TomlTable } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { mcpServers, type McpServer } from "../support/mcp-servers.ts";

const STDIO_KEYS = ["args", "env", "env_vars", "cwd"];
const HTTP_KEYS = [
  "bearer_token_env_var",
  "http_headers_helper",
  "http_headers",
  "env_http_headers",
  "oauth",
  "oauth_resource",
  "auth",
];

/** The keys that a server of a kind cannot have. */
const FOREIGN: Readonly<Record<McpServer["transport"], readonly string[]>> = {
  stdio: HTTP_KEYS,
  http: STDIO_KEYS,
  both: ["url"],
  none: [],
};

const INSTEAD: Readonly<Record<string, string>> = {
  env: "Values to send along with requests belong into `http_headers`.",
  env_vars: "Values to send along with requests belong into `http_headers` and `env_http_headers`.",
  bearer_token_env_var: "Name the variable in `env_vars` to pass it on to the program.",
};

export const docs: RuleDocs = {
  summary: "An MCP server with keys of both kinds of servers.",
  why:
    "Codex refuses to start, even if the value is empty or the server has `enabled = false`. A server with `command` " +
    "cannot have `url`, `auth`, `oauth`, `oauth_resource`, `bearer_token_env_var` and keys for HTTP headers; a server with " +
    "`url` cannot have `args`, `env`, `env_vars` and `cwd`.",
  fix: "Remove the keys of the other kind.",
  bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nenv = { TOKEN_FILE = "/run/token" }\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\n',
};

export const rule = defineRule({
  code: "mcp/mixed-transports",
  effect: "fatal",
  check(context) {
    for (const { name, table, path, transport } of mcpServers(context)) {
      for (const { key } of table.entries) {
        if (!FOREIGN[transport].includes(key.name)) continue;
        const own = transport === "http" ? "url" : "command";
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

function relatedKey(table: TomlTable, name: string) {
  const { start, end } = table.get(name)?.key ?? table;
  return { message: `\`${name}\` is set here`, range: { start, end } };
}
