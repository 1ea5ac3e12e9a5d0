import type { TomlEntry, TomlKey, TomlPath, TomlTable } from "../../toml/types.ts";
import { asBoolean, asString, asTable, type RuleContext } from "../rule-context.ts";

/** Ids that cannot be defined; the others below are built in too, but some of their keys can be changed. */
const RESERVED = ["openai", "ollama", "lmstudio"];
const BEDROCK = ["amazon-bedrock", "amazon-bedrock-runtime"];
export const BUILT_IN_PROVIDERS = [...RESERVED, ...BEDROCK, "gcp"];

/** A table below `model_providers`. */
export interface Provider {
  readonly id: string;
  readonly kind: "own" | "bedrock" | "gcp" | "reserved";
  readonly key: TomlKey;
  readonly table: TomlTable;
  readonly path: TomlPath;
}

/** The providers of a file. Codex drops those of a project; strict mode checks them before. */
export function providers(context: RuleContext): Provider[] {
  return context.tables("model_providers").map(({ key, name, table }) => {
    return { id: name, kind: kindOf(name), key, table, path: ["model_providers", name] };
  });
}

function kindOf(id: string): Provider["kind"] {
  if (RESERVED.includes(id)) return "reserved";
  if (BEDROCK.includes(id)) return "bedrock";
  return id === "gcp" ? "gcp" : "own";
}

/** Keys that differ from a missing one whatever their value. */
const PLAIN_KEYS = new Set([
  "base_url",
  "model_catalog_url",
  "env_key",
  "env_key_instructions",
  "experimental_bearer_token",
  "auth",
  "gateway_oauth",
  "aws",
  "project_id",
  "location",
  "credential_file",
  "capabilities",
  "query_params",
  "http_headers",
  "env_http_headers",
  "request_max_retries",
  "stream_max_retries",
  "stream_idle_timeout_ms",
  "websocket_connect_timeout_ms",
]);
const SWITCHES = new Set(["requires_openai_auth", "supports_websockets", "supports_standalone_web_search"]);

/** The entries of a provider that change something: other keys are unknown, or have the value of a missing one. */
export function changes(table: TomlTable): TomlEntry[] {
  return table.entries.filter(({ key: { name }, value }) => {
    if (name === "name") return Boolean(asString(value));
    return SWITCHES.has(name) ? asBoolean(value) === true : PLAIN_KEYS.has(name);
  });
}

/** The keys that give a provider a credential of its own; they go into the header `Authorization`. */
export function credentials(table: TomlTable): TomlEntry[] {
  const names = ["env_key", "experimental_bearer_token", "auth", "requires_openai_auth"];
  return changes(table).filter(({ key }) => names.includes(key.name));
}

/** A provider of one's own with a gateway in front of it. */
export interface Gateway {
  readonly provider: Provider;
  readonly entry: TomlEntry;
  readonly table: TomlTable;
  readonly path: TomlPath;
}

export function gateways(context: RuleContext): Gateway[] {
  const found: Gateway[] = [];
  for (const provider of providers(context)) {
    const entry = provider.kind === "own" ? provider.table.get("gateway_oauth") : undefined;
    const table = asTable(entry?.value);
    if (entry && table) found.push({ provider, entry, table, path: [...provider.path, "gateway_oauth"] });
  }
  return found;
}
