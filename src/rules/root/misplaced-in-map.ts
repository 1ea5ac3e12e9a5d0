import type { TomlTable } from "../../toml/types.ts";
import { acceptsKind } from "../../validate/accepts-kind.ts";
import { dotted } from "../../words/describe.ts";
import { moveOut, moveToTop } from "../../edit/line-edits.ts";
import type { TableShape } from "../../knowledge/shape.ts";
import { currentKnowledge } from "../../knowledge/current.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";

export const docs: RuleDocs = {
  summary: "A setting of Codex among environment variables or headers.",
  why:
    "In TOML, a line belongs to the table header above it. Below `[mcp_servers.x.env]` any name is a variable, so Codex " +
    "passes the setting to the server instead of following it, and says nothing.",
  fix: "Move the line above the header that it stands below.",
  bad: '[mcp_servers.docs]\ncommand = "docs-mcp"\n\n[mcp_servers.docs.env]\nLEVEL = "1"\napproval_policy = "never"\n',
  good: 'approval_policy = "never"\n\n[mcp_servers.docs]\ncommand = "docs-mcp"\n\n[mcp_servers.docs.env]\nLEVEL = "1"\n',
};

export const rule = defineRule({
  code: "root/misplaced-in-map",
  effect: "risk",
  check(context) {
    const root = currentKnowledge().config;
    const look = (map: TomlTable | undefined, path: readonly string[], owner?: TableShape): void => {
      for (const { key, value } of map?.entries ?? []) {
        // Names of variables are hardly ever in lower case; other kinds of values are an error of their own.
        if (value.kind !== "string" || !isSnakeCase(key.name)) continue;
        const isOwners = acceptsKind(owner?.prop(key.name), value);
        if (!isOwners && !acceptsKind(root.prop(key.name), value)) continue;
        const fix = (isOwners ? moveOut : moveToTop)(context.document, key);
        const home = isOwners ? `a key of \`[${dotted(path.slice(0, -1))}]\`` : "a top-level key";
        context.report({
          at: key,
          path: [...path, key.name],
          message: `\`${key.name}\` is ${home}; here it is just a name in \`${dotted(path)}\`.`,
          ...(fix ? { fix: { ...fix, safe: false } } : { hint: "Move it above the header that it stands below." }),
        });
      }
    };
    look(context.table("shell_environment_policy", "set"), ["shell_environment_policy", "set"]);
    const servers = mcpServers(context);
    if (servers.length === 0) return;
    const shape = root.prop("mcp_servers");
    const server = shape?.kind === "table" && shape.rest?.kind === "table" ? shape.rest : undefined;
    for (const { table, name } of servers) {
      for (const map of ["env", "http_headers", "env_http_headers"]) {
        look(asTable(table.get(map)?.value), ["mcp_servers", name, map], server);
      }
    }
  },
});

function isSnakeCase(name: string): boolean {
  return /^[a-z][a-z_]*$/.test(name) && !name.includes("__") && !name.endsWith("_");
}
