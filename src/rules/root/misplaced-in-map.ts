import { moveFix } from "../../edit/move-fix.ts";
import type { TableShape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { acceptsKind } from "../../validate/accepts-kind.ts";
import { dotted } from "../../words/describe.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  on: {
    "shell_environment_policy.set": (map) => check(map),
    "mcp_servers.*.env": checkOfServer,
    "mcp_servers.*.http_headers": checkOfServer,
    "mcp_servers.*.env_http_headers": checkOfServer,
  },
});

function checkOfServer(map: Place): void {
  const server = map.parent?.shape;
  check(map, server?.kind === "table" ? server : undefined);
}

function check(map: Place, owner?: TableShape): void {
  const { document, knowledge } = map.file;
  for (const entry of map.entries) {
    const { name, key, value } = entry;
    // Names of variables are hardly ever in lower case; other kinds of values are an error of their own.
    if (!key || value.kind !== "string" || !isSnakeCase(name)) continue;
    const isOwners = acceptsKind(owner?.prop(name), value);
    if (!isOwners && !acceptsKind(knowledge.config.prop(name), value)) continue;
    const fix = moveFix(document, key, [...(isOwners ? map.path.slice(0, -1) : []), name]);
    const home = isOwners ? `a key of \`[${dotted(map.path.slice(0, -1))}]\`` : "a top-level key";
    entry.reportKey(`\`${name}\` is ${home}; here it is just a name in \`${dotted(map.path)}\`.`, {
      ...(fix ? { fix: { ...fix, safe: false } } : { hint: "Move it above the header that it stands below." }),
    });
  }
}

function isSnakeCase(name: string): boolean {
  return /^[a-z][a-z_]*$/.test(name) && !name.includes("__") && !name.endsWith("_");
}
