import type { Fix } from "../../diagnostics/diagnostic.ts";
import { removalFix } from "../../edit/removal-fix.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const INSTEAD: Readonly<Record<string, string>> = {
  env: "Values to send along with requests belong in `http_headers`.",
  env_vars: "Values to send along with requests belong in `http_headers` and `env_http_headers`.",
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

/** Removes what is empty, and with it the other empty keys of that kind of server. */
function removal(server: Place, empty: Place, { document }: ConfigFile): Fix | undefined {
  const others = server.entries.filter((place) => place.field?.only === empty.name && isEmpty(place));
  return removalFix(
    document,
    [empty, ...others].map(({ key }) => key),
  );
}

function isEmpty({ node }: Place): boolean {
  if (node.kind === "array") return node.items.length === 0;
  if (node.kind === "table") return node.entries.length === 0;
  return node.kind === "string" && isBlank(node.value);
}

export const rule = defineRule({
  code: "mcp/mixed-transports",
  effect: "fatal",
  on: {
    "mcp_servers.*": (server, file) => {
      const command = server.child("command");
      const url = server.child("url");
      if (command && url) {
        const blank = [command, url].filter((place) => isBlank(place.text() ?? "text"));
        const [empty] = blank.length === 1 ? blank : [];
        const fix = empty && removal(server, empty, file);
        url.reportKey(`The MCP server \`${server.name}\` has both \`command\` and \`url\`.`, {
          hint: empty ? `Remove \`${empty.name}\`, which is empty.` : "Keep one of the two.",
          fix,
          related: [command.here("`command` is set here")],
        });
        return;
      }
      const own = command ?? url;
      if (!own) return;
      for (const key of server.entries) {
        const only = key.field?.only;
        if (only === undefined || only === own.name) continue;
        key.reportKey(`\`${key.name}\` is not for servers with \`${own.name}\`.`, {
          hint: INSTEAD[key.name] ?? "Remove it.",
          related: [own.here(`\`${own.name}\` is set here`)],
        });
      }
    },
  },
});
