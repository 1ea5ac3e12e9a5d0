import type { JsonSchema } from "../schema/json-schema.ts";
import { mapSchema } from "../schema/map-schema.ts";

const PROSE = ["description", "title", "default", "examples", "deprecated", "x-stage"];

/** A copy of the schema without what only a reader needs: what the checks load at run time. */
export function slimSchema(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (node) => {
    // Whether a key on its way out has its default decides how loudly it is reported.
    const isNoted = node["x-removed"] !== undefined || node["x-deprecated"] !== undefined;
    // Of the stages, one has a rule.
    const isUnfinished = node["x-stage"] === "under development";
    return without(node, (keyword) => {
      // Rules compare numbers with the defaults of those that are missing.
      if (keyword === "default" && (isNoted || typeof node.default === "number")) return false;
      if (isUnfinished && keyword === "x-stage") return false;
      return PROSE.includes(keyword);
    });
  });
}

/** A copy of a node without some of its keywords. */
function without(node: JsonSchema, drop: (keyword: string) => boolean): JsonSchema {
  return Object.fromEntries(Object.entries(node).filter(([keyword]) => !drop(keyword)));
}
