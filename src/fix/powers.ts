import type { TomlPath, TomlTable, TomlValue } from "../toml/types.ts";

/** A setting that tells what Codex may do, or whom it talks to. */
export interface Power {
  /** A text for its path, to compare it with. */
  readonly id: string;
  readonly path: TomlPath;
  readonly node: TomlValue;
  /** A text for its value, the same for the same value. */
  readonly value: string;
  /** Its possible values from the one that allows least to the one that allows most; empty where there is no such order. */
  readonly order: readonly string[];
  /** How many of those allow no more than Codex does by itself. */
  readonly free: number;
}

const OFF_FIRST = ["false", "true"];
const ON_FIRST = ["true", "false"];
const APPROVAL = ["prompt", "writes", "auto", "approve"];
const REVIEWER = ["user", "auto_review"];
const ACCESS = ["deny", "none", "read", "write", "allow"];

/** Where such settings stand; `*` is any name or index, `**` all plain values below. */
const PLACES: readonly (readonly [place: string, order?: readonly string[], free?: number])[] = [
  ["sandbox_mode", ["read-only", "workspace-write", "danger-full-access"]],
  ["sandbox_workspace_write.writable_roots"],
  ["sandbox_workspace_write.network_access", OFF_FIRST],
  ["sandbox_workspace_write.exclude_tmpdir_env_var", ON_FIRST],
  ["sandbox_workspace_write.exclude_slash_tmp", ON_FIRST],
  ["windows.sandbox"],
  ["windows.allow_mxc"],
  ["default_permissions", [":read-only", ":workspace", ":danger-full-access"]],
  ["permissions.**", ACCESS],
  ["approval_policy", ["untrusted", "on-request", "never"]],
  ["approvals_reviewer", REVIEWER],
  ["apps.**", APPROVAL],
  ["mcp_servers.*.default_tools_approval_mode", APPROVAL],
  ["mcp_servers.*.tools.*.approval_mode", APPROVAL],
  ["projects.*.trust_level", ["untrusted", "trusted"]],
  ["web_search", ["disabled", "cached", "indexed", "live"], 2],
  ["features.network_proxy"],
  ["features.network_proxy.**"],
  ["notify"],
  ["hooks.*.*.matcher"],
  ["hooks.*.*.hooks.*.type"],
  ["hooks.*.*.hooks.*.command"],
  ["hooks.*.*.hooks.*.commandWindows"],
  ["hooks.*.*.hooks.*.command_windows"],
  ["hooks.*.*.hooks.*.prompt"],
  ["hooks.*.*.hooks.*.server"],
  ["hooks.*.*.hooks.*.tool"],
  ["hooks.state.**"],
  ["model_provider"],
  ["oss_provider"],
  ["openai_base_url"],
  ["chatgpt_base_url"],
  ["model_providers.*.base_url"],
  ["model_providers.*.model_catalog_url"],
  ["model_providers.*.env_key"],
  ["model_providers.*.experimental_bearer_token"],
  ["model_providers.*.requires_openai_auth"],
  ["model_providers.*.auth.**"],
  ["model_providers.*.aws.**"],
  ["model_providers.*.gateway_oauth.**"],
  ["model_providers.*.http_headers.*"],
  ["model_providers.*.env_http_headers.*"],
  ["model_providers.*.query_params.*"],
];

const BY_STEPS = PLACES.map(([place, order = [], free = 1]) => ({ steps: place.split("."), order, free }));

/** The names at the top level below which there can be powers. */
export const POWER_TABLES: ReadonlySet<string> = new Set(BY_STEPS.map(({ steps }) => steps[0] as string));

/** The settings of a configuration that tell what Codex may do, by their ids. */
export function powersOf(root: TomlTable): Map<string, Power> {
  const found = new Map<string, Power>();
  for (const { steps, order, free } of BY_STEPS) {
    for (const { path, node } of nodesAt(root, steps)) {
      const id = idOf(path);
      found.set(id, { id, path, node, value: valueText(node), order, free });
    }
  }
  return found;
}

/** A text for a path, different for different ones. */
export function idOf(path: TomlPath): string {
  return JSON.stringify(path);
}

interface Found {
  readonly path: TomlPath;
  readonly node: TomlValue;
}

function nodesAt(root: TomlTable, steps: readonly string[]): Found[] {
  let found: Found[] = [{ path: [], node: root }];
  for (const step of steps) {
    if (step === "**") return found.flatMap(leavesBelow);
    found = found.flatMap((from) => (step === "*" ? childrenOf(from) : childOf(from, step)));
  }
  return found;
}

function childOf({ path, node }: Found, name: string): Found[] {
  const entry = node.kind === "table" ? node.get(name) : undefined;
  return entry ? [{ path: [...path, name], node: entry.value }] : [];
}

function childrenOf({ path, node }: Found): Found[] {
  if (node.kind === "table") return node.entries.map(({ key, value }) => ({ path: [...path, key.name], node: value }));
  if (node.kind === "array") return node.items.map((item, index) => ({ path: [...path, index], node: item }));
  return [];
}

/** Levels below a place that are looked into; Codex's own tables end long before. */
const DEEPEST = 12;

function leavesBelow(from: Found): Found[] {
  const leaves: Found[] = [];
  const pending = childrenOf(from);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const children = next.path.length - from.path.length < DEEPEST ? childrenOf(next) : [];
    if (children.length === 0) leaves.push(next);
    else for (const child of children) pending.push(child);
  }
  return leaves;
}

function valueText(node: TomlValue): string {
  switch (node.kind) {
    case "array":
      return JSON.stringify(node.items.map((item) => ("value" in item ? String(item.value) : item.kind)));
    case "table":
    case "invalid":
      return node.kind;
    default:
      return String(node.value);
  }
}
