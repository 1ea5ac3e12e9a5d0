import type { JsonSchema } from "../schema/json-schema.ts";
import { commentLines, firstSentence } from "./key-comment.ts";
import { choicesOf, shapesOf } from "./schema-shape.ts";
import { tomlKey, tomlValue } from "./toml-value.ts";

interface StarterTable {
  readonly path: readonly string[];
  /** In place of the description of the table. */
  readonly comment?: string;
  readonly keys: Readonly<Record<string, unknown>>;
  /** The keys that take effect at once; all others are commented out. */
  readonly active?: readonly string[];
}

/** What people set, in the order in which they look for it. */
const tables: readonly StarterTable[] = [
  {
    path: [],
    keys: {
      model: "gpt-6-sol",
      model_reasoning_effort: "medium",
      model_provider: "proxy",
      approval_policy: "on-request",
      sandbox_mode: "workspace-write",
      web_search: "cached",
      project_doc_fallback_filenames: ["CLAUDE.md"],
      notify: ["notify-send", "Codex"],
      file_opener: "vscode",
    },
    active: ["approval_policy", "sandbox_mode"],
  },
  { path: ["sandbox_workspace_write"], keys: { network_access: true, writable_roots: ["/path/to/folder"] } },
  {
    path: ["shell_environment_policy"],
    comment: "Which environment variables the commands that the model runs can see.",
    keys: { inherit: "core" },
  },
  { path: ["shell_environment_policy", "set"], keys: { CI: "1" } },
  { path: ["features"], keys: { memories: true, shell_snapshot: false } },
  {
    path: ["mcp_servers", "docs"],
    comment: "An MCP server that Codex starts. Secrets stay in the environment: `env_vars` names them.",
    keys: { command: "npx", args: ["-y", "example-mcp-server"], env_vars: ["EXAMPLE_TOKEN"], startup_timeout_sec: 20 },
  },
  {
    path: ["mcp_servers", "remote"],
    comment: "An MCP server that is reached over HTTP.",
    keys: { url: "https://mcp.example.com/mcp", bearer_token_env_var: "EXAMPLE_MCP_TOKEN" },
  },
  {
    path: ["model_providers", "proxy"],
    comment: "A provider of your own, with a key from the environment; `model_provider` above selects it.",
    keys: {
      name: "Proxy",
      base_url: "https://proxy.example.com/v1",
      env_key: "EXAMPLE_API_KEY",
      wire_api: "responses",
    },
  },
  {
    path: ["model_providers", "gateway"],
    comment: "A provider whose tokens come from a command and expire.",
    keys: { name: "Gateway", base_url: "https://gateway.example.com/v1", wire_api: "responses" },
  },
  {
    path: ["model_providers", "gateway", "auth"],
    keys: { command: "example-token", args: ["--audience", "codex"], timeout_ms: 5000, refresh_interval_ms: 300_000 },
  },
  { path: ["tui"], keys: { notifications: ["agent-turn-complete", "approval-requested"], theme: "github" } },
  { path: ["history"], keys: { persistence: "save-all" } },
  {
    path: ["projects", "/path/to/project"],
    comment: "A directory whose `.codex/config.toml` you trust.",
    keys: { trust_level: "trusted" },
  },
];

/**
 * A configuration to start from: what people set, with descriptions from the schema, mostly commented out.
 *
 * @param root The JSON Schema of `config.toml`.
 * @param project True to leave out what Codex ignores in a project.
 */
export function starterConfigLines(root: JsonSchema, project: boolean): string[] {
  return tables.flatMap((table) => tableLines(table, root, project));
}

function tableLines({ path, comment, keys, active = [] }: StarterTable, root: JsonSchema, project: boolean): string[] {
  let table = root;
  for (const key of path) {
    table = step(table, key, root);
    if (project && table["x-user-only"]) return [];
  }
  const lines: string[] = [];
  if (path.length > 0) {
    for (const line of commentLines(comment ?? firstSentence(table.description))) lines.push(line);
    lines.push(`#[${path.map(tomlKey).join(".")}]`);
  }
  for (const [name, value] of Object.entries(keys)) {
    const key = step(table, name, root);
    if (project && key["x-user-only"]) continue;
    const isActive = active.includes(name);
    for (const line of commentLines(describe(key, root))) lines.push(line);
    lines.push(`${isActive ? "" : "#"}${tomlKey(name)} = ${tomlValue(value)}`);
    if (path.length === 0) lines.push("");
  }
  return lines.at(-1) === "" ? lines : [...lines, ""];
}

function describe(key: JsonSchema, root: JsonSchema): string {
  const choices = shapesOf(key, root).flatMap(choicesOf);
  const text = firstSentence(key.description);
  return choices.length === 0 ? text : `${text} One of ${choices.map(tomlValue).join(", ")}.`;
}

/** The schema of a key of a table; with the annotations that stand beside a reference. */
function step(table: JsonSchema, key: string, root: JsonSchema): JsonSchema {
  for (const { schema } of shapesOf(table, root)) {
    const own = schema.properties?.[key];
    if (own) return own;
    if (typeof schema.additionalProperties === "object") return schema.additionalProperties;
  }
  throw new Error(`the schema has no key ${key}`);
}
