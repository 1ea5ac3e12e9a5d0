import type { JsonSchema } from "../../../src/schema/json-schema.ts";
import { type KeyPath, referred, walkSchema } from "../../support/walk-schema.ts";

/** Where a configuration can hold a secret. */
export type SecretPath = KeyPath;

/** The places that the schema marks as secret. */
export function markedPlaces(schema: JsonSchema): SecretPath[] {
  const found = new Map<string, SecretPath>();
  walkSchema(schema, (node, path) => {
    if (!node["x-secret"]) return true;
    const place = holdsMap(node, schema) ? [...path, "x-planted"] : path;
    found.set(place.join("\0"), place);
    return false;
  });
  return [...found.values()];
}

function holdsMap(node: JsonSchema, schema: JsonSchema): boolean {
  const ref = referred(node);
  const target = ref === undefined ? node : schema.definitions?.[ref.split("/").at(-1) ?? ""];
  return target?.type === "object";
}

/** Places that hold secrets by their name or value only. */
export const namedPlaces: readonly SecretPath[] = [
  ["mcp_servers", "planted", "env", "API_TOKEN"],
  ["mcp_servers", "planted", "http_headers", "Authorization"],
  ["mcp_servers", "planted", "http_headers", "X-Api-Key"],
  ["model_providers", "planted", "http_headers", "Authorization"],
  ["model_providers", "planted", "query_params", "api-key"],
  ["shell_environment_policy", "set", "GITHUB_TOKEN"],
  ["otel", "exporter", "otlp-http", "headers", "x-otlp-api-key"],
  ["otel", "trace_exporter", "otlp-grpc", "headers", "authorization"],
  // Keys that there are not, or not there.
  ["api_key"],
  ["apiKey"],
  ["openai_api_key"],
  ["auth_token"],
  ["access_token"],
  ["token"],
  ["password"],
  ["client_secret"],
  ["model_providers", "planted", "api_key"],
  ["model_providers", "planted", "bearer_token"],
  ["model_providers", "planted", "env_http_headers", "Authorization"],
  ["mcp_servers", "planted", "token"],
  ["mcp_servers", "planted", "headers", "Authorization"],
  ["features", "api_key"],
  ["otel", "headers", "authorization"],
];

/** A value under a path as one line of TOML. */
export function plant(path: SecretPath, value: string, separator = " = "): string {
  const [root, ...rest] = path;
  const inner = rest.reduceRight<string>(
    (text, key) => (key === 0 ? `[${text}]` : `{ ${quote(String(key))}${separatorOf(key, rest, separator)}${text} }`),
    value,
  );
  return `${quote(String(root))}${rest.length === 0 ? separator : " = "}${inner}`;
}

function separatorOf(key: string | number, rest: SecretPath, separator: string): string {
  return key === rest.at(-1) ? separator : " = ";
}

/** The same under a header, which a syntax error in the value leaves standing. */
export function plantBelowHeader(path: SecretPath, value: string, separator = " = "): string {
  const keys = path.filter((key) => key !== 0).map((key) => quote(String(key)));
  const header = keys.slice(0, -1);
  const pair = `${keys.at(-1)}${separator}${value}`;
  return header.length === 0 ? pair : `[${header.join(".")}]\n${pair}`;
}

function quote(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}
