import type { Random } from "./random.ts";
import { leaf, str, table, type TableTree, type Tree } from "./toml-tree.ts";

const HTTP_KEYS =
  /^(url|bearer_token_env_var|http_headers|env_http_headers|http_headers_helper|oauth|oauth_resource|auth|scopes)$/;

/** A name that a table must have for what is in it to be looked at, such as the providers that may hold `aws`. */
export function nameForContent(path: string, key: string | undefined, random: Random): string | undefined {
  if (path === "model_providers") {
    if (key === "aws") return random.pick(["amazon-bedrock", "amazon-bedrock-runtime", "x"]);
    if (key === "project_id" || key === "location" || key === "credential_file") return random.pick(["gcp", "x"]);
    return random.chance(0.85) ? "x" : undefined;
  }
  if (path === "permissions") return random.chance(0.9) ? "p" : undefined;
  if (path === "mcp_servers") return random.chance(0.9) ? "s" : undefined;
  if (path.endsWith("filesystem") && key === "*")
    return random.chance(0.7) ? random.pick([":workspace_roots", "/tmp"]) : undefined;
  return undefined;
}

/** What a table mostly needs beside a key, so that the key decides what comes of the file. */
export function neighbours(path: string, name: string, key: string | undefined, random: Random): TableTree {
  const entries: Record<string, Tree> = {};
  if (path === "model_providers.*" && key !== "name" && !/^(amazon|gcp)/.test(name)) entries["name"] = str("X");
  if (path === "model_providers.*" && key === "gateway_oauth") entries["base_url"] = str("https://x.example/v1");
  if (path === "mcp_servers.*" && key !== "command" && key !== "url") {
    const isHttp = key !== undefined && HTTP_KEYS.test(key) ? random.chance(0.9) : random.chance(0.3);
    if (isHttp) entries["url"] = str("https://x.example/mcp");
    else entries["command"] = str("srv");
    if (isHttp && key === "oauth" && random.chance(0.4)) entries["auth"] = str("ema_auth");
  }
  if (/^features\.(rollout_budget|token_budget)$/.test(path) && key !== "enabled") {
    if (random.chance(0.7)) entries["enabled"] = leaf(random.pick(["true", "true", "false"]));
    if (path.endsWith("rollout_budget")) {
      if (key !== "limit_tokens" && random.chance(0.8)) entries["limit_tokens"] = leaf("1000");
      if (key !== "reminder_at_remaining_tokens" && random.chance(0.8))
        entries["reminder_at_remaining_tokens"] = leaf("[100]");
    }
  }
  return table(entries);
}

/** What the top level mostly needs beside an area. */
export function topLevelNeighbours(area: string, random: Random): TableTree {
  const entries: Record<string, Tree> = {};
  if (area === "permissions" && random.chance(0.85)) entries["default_permissions"] = str("p");
  if (area === "permissions" && random.chance(0.1)) entries["sandbox_mode"] = str("workspace-write");
  if (area === "default_permissions" && random.chance(0.7)) entries["permissions"] = table({ p: table() });
  if (area === "model_providers" && random.chance(0.2))
    entries["model_provider"] = str(random.pick(["x", "gcp", "nope"]));
  return table(entries);
}
