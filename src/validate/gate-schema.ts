import type { JsonSchema } from "../schema/json-schema.ts";
import { SPACES } from "../words/rust-text.ts";
import { slimSchema, without } from "../knowledge/slim.ts";
import { mapSchema } from "../schema/map-schema.ts";

/** Keywords that say nothing to the structural checks. */
const SILENT = ["default", "format"];

/**
 * The schema for the precompiled validator: tables where Codex takes unknown keys without a word are closed, so that a
 * document passes only if there is nothing to report, and conditions between keys are left to the rules. The rest says
 * the same in the words that make the least code.
 */
export function gateSchema(schema: JsonSchema): JsonSchema {
  return mapSchema(mapSchema(slimSchema(schema), forbidClashes), (whole) => {
    const node = withExactTexts(whole);
    const isTable = node.type === "object";
    const closed = node["x-unknown-keys"] === "inert" && typeof node.additionalProperties !== "object";
    const gate = without(node, (keyword) => {
      return keyword.startsWith("x-") || SILENT.includes(keyword) || (isTable && keyword === "allOf");
    });
    if (closed) gate.additionalProperties = false;
    if (gate.allOf?.length === 1 && gate.allOf[0]?.$ref !== undefined) return gate.allOf[0];
    if (gate.oneOf?.every((choice) => typeof choice.const === "string")) {
      return { type: "string", enum: gate.oneOf.map((choice) => choice.const) };
    }
    return isTable ? groupProperties(gate) : gate;
  });
}

/** Texts of ASCII have as many bytes as characters; of others, the checks count. Rust has white space of its own. */
function withExactTexts(node: JsonSchema): JsonSchema {
  const { pattern, maxLength: _, not: __, "x-bounds": bounds, ...rest } = node;
  if (bounds === undefined) {
    // A rule finds what does not match a pattern that has no words.
    return without(node, (keyword) => keyword === "pattern");
  }
  if (node.type !== "string") return node;
  const patterns = [
    ...(bounds.notBlank ? [`[^${SPACES}]`] : []),
    ...(bounds.words !== undefined && pattern !== undefined ? [pattern] : []),
    ...(bounds.maxBytes === undefined ? [] : [`^[\\u0000-\\u007f]{0,${bounds.maxBytes}}$`]),
  ];
  const [first, ...others] = patterns;
  return {
    ...rest,
    ...(first !== undefined && { pattern: first }),
    ...(bounds.not && { not: { type: "string", pattern: bounds.not.map((one) => one.pattern).join("|") } }),
    ...(others.length > 0 && { allOf: others.map((one) => ({ type: "string", pattern: one })) }),
  };
}

/** An older spelling beside its canonical key is a finding, which the properties alone would not show. */
function forbidClashes(node: JsonSchema): JsonSchema {
  const clashes: JsonSchema[] = [];
  for (const [key, { "x-alias-of": canonical, "x-alias-clash": clash }] of Object.entries(node.properties ?? {})) {
    if (canonical !== undefined && clash) clashes.push({ required: [key, canonical] });
  }
  return clashes.length > 0 ? { ...node, not: { anyOf: clashes } } : node;
}

/** Properties that share a schema, as one pattern: a table of 200 switches becomes a single check. */
function groupProperties({ properties = {}, ...node }: JsonSchema): JsonSchema {
  const groups = new Map<string, string[]>();
  for (const [key, property] of Object.entries(properties)) {
    const text = JSON.stringify(property);
    const keys = groups.get(text);
    if (keys) keys.push(key);
    else groups.set(text, [key]);
  }
  const single: Record<string, JsonSchema> = {};
  const patterns: Record<string, JsonSchema> = {};
  for (const [text, keys] of groups) {
    const property = JSON.parse(text) as JsonSchema;
    if (keys.length < 3) for (const key of keys) single[key] = property;
    else patterns[`^(?:${keys.map((key) => key.replaceAll(".", "\\.")).join("|")})$`] = property;
  }
  return {
    ...node,
    ...(Object.keys(single).length > 0 && { properties: single }),
    ...(Object.keys(patterns).length > 0 && { patternProperties: patterns }),
  };
}
