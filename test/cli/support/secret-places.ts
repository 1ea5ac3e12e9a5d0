import type { JsonSchema } from "../../../src/schema/json-schema.ts";

/** Where a configuration can hold a secret: the keys on the way, with `0` for an item of an array. */
export type SecretPath = readonly (string | number)[];

/** The places that the schema marks as secret. */
export function markedPlaces(schema: JsonSchema): SecretPath[] {
  const found: SecretPath[] = [];
  const visit = (node: JsonSchema, path: SecretPath, seen: readonly string[]): void => {
    const ref = node.$ref ?? node.allOf?.find(({ $ref }) => $ref !== undefined)?.$ref;
    if (node["x-secret"]) {
      found.push(holdsMap(node, schema) ? [...path, "x-planted"] : path);
      return;
    }
    if (ref !== undefined) {
      const name = ref.split("/").at(-1) ?? "";
      const target = schema.definitions?.[name];
      if (target && !seen.includes(name)) visit(target, path, [...seen, name]);
      return;
    }
    for (const [key, child] of Object.entries(node.properties ?? {})) visit(child, [...path, key], seen);
    if (typeof node.additionalProperties === "object") visit(node.additionalProperties, [...path, "planted"], seen);
    if (node.items) visit(node.items, [...path, 0], seen);
    for (const option of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) visit(option, path, seen);
  };
  visit(schema, [], []);
  return [...new Map(found.map((path) => [path.join("\0"), path])).values()];
}

function holdsMap(node: JsonSchema, schema: JsonSchema): boolean {
  const ref = node.$ref ?? node.allOf?.[0]?.$ref;
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
