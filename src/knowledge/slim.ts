import type { JsonSchema } from "../schema/json-schema.ts";
import { mapSchema } from "../schema/map-schema.ts";

const PROSE = ["description", "title", "default", "examples", "deprecated", "x-stage", "x-since", "x-values-since"];

/** Conditions between keys: rules check them, and say more of them. */
const CONDITIONS = ["allOf", "not", "if", "then", "else"];

/** A copy of the schema without what only a reader or a validator needs: what the checks load at run time. */
export function slimSchema(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (node) => {
    const [only] = node.allOf ?? [];
    const order = node["x-positional"];
    const isInOrder = order && order.order?.join() === Object.keys(node.properties ?? {}).join();
    const lean: JsonSchema = {
      ...without(node, (keyword) => CONDITIONS.includes(keyword)),
      // No validator reads this copy, so that a key's own keywords may stand beside a reference.
      ...(only?.$ref !== undefined && { $ref: only.$ref }),
      ...(isInOrder && { "x-positional": { min: order.min } }),
    };
    // Whether a key on its way out has its default decides how loudly it is reported.
    const isNoted = node["x-removed"] !== undefined || node["x-deprecated"] !== undefined;
    // Of the stages, one has a rule.
    const isUnfinished = node["x-stage"] === "under development";
    return without(lean, (keyword) => {
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
