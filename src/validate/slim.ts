import type { JsonSchema } from "../schema/json-schema.ts";
import { mapSchema } from "../schema/map-schema.ts";

const PROSE = ["description", "title", "default", "examples", "deprecated", "x-deprecated", "x-removed", "x-stage"];

/** A copy of the schema without what only a reader needs: what the checks load at run time. */
export function slimSchema(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (node) => without(node, (keyword) => PROSE.includes(keyword)));
}

/**
 * The schema for the precompiled validator: tables where Codex takes unknown keys without a word are closed, so that a
 * document passes only if there is nothing to report, and conditions between keys are left to the rules.
 */
export function gateSchema(schema: JsonSchema): JsonSchema {
  return mapSchema(slimSchema(schema), (node) => {
    const conditional = node.type === "object";
    const closed = node["x-unknown-keys"] === "inert" && typeof node.additionalProperties !== "object";
    const gate = without(node, (keyword) => {
      return keyword.startsWith("x-") || keyword === "format" || (conditional && keyword === "allOf");
    });
    return closed ? { ...gate, additionalProperties: false } : gate;
  });
}

function without(node: JsonSchema, drop: (keyword: string) => boolean): JsonSchema {
  return Object.fromEntries(Object.entries(node).filter(([keyword]) => !drop(keyword)));
}
