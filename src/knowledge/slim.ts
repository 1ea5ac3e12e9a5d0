import type { JsonSchema } from "../schema/json-schema.ts";
import { mapSchema } from "../schema/map-schema.ts";
import { DEFINITIONS } from "./shape.ts";

const PROSE = [
  "$schema",
  "$id",
  "description",
  "title",
  "default",
  "examples",
  "deprecated",
  "x-stage",
  "x-since",
  "x-values-since",
];

/** Conditions between keys: rules check them, and say more of them. */
const CONDITIONS = ["allOf", "not", "if", "then", "else"];

/** A copy of the schema without what only a reader or a validator needs: what the checks load at run time. */
export function slimSchema(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (node) => {
    const reference = node.$ref ?? node.allOf?.[0]?.$ref;
    const order = node["x-positional"];
    const isInOrder = order && order.order?.join() === Object.keys(node.properties ?? {}).join();
    const values = plainValues(node);
    const lean: JsonSchema = {
      ...without(node, (keyword) => CONDITIONS.includes(keyword) || (keyword === "oneOf" && values !== undefined)),
      ...(values && { enum: [...values] }),
      // No validator reads this copy: a key's own keywords may stand beside a reference, which may be a name alone.
      ...(reference !== undefined && { $ref: reference.replace(DEFINITIONS, "") }),
      ...(isInOrder && { "x-positional": { min: order.min } }),
    };
    // Whether a key on its way out has its default decides how loudly it is reported.
    const isNoted = node["x-removed"] !== undefined || node["x-deprecated"] !== undefined;
    // Of the stages, one has a rule.
    const isUnfinished = node["x-stage"] === "under development";
    return without(lean, (keyword) => {
      // Rules compare numbers with the defaults of those that are missing, and hashes of hooks have them.
      if (keyword === "default" && (isNoted || typeof node.default === "number")) return false;
      if (isUnfinished && keyword === "x-stage") return false;
      // Its format says that a number has no sign.
      if (keyword === "minimum" && node.minimum === 0 && node.format?.startsWith("uint")) return true;
      return PROSE.includes(keyword);
    });
  });
}

/** The values of a choice of which nothing else is to be known. */
function plainValues({ oneOf }: JsonSchema): readonly unknown[] | undefined {
  const told = (choice: JsonSchema): string[] => Object.keys(choice).filter((keyword) => !PROSE.includes(keyword));
  return oneOf?.every((choice) => told(choice).join() === "const") ? oneOf.map((choice) => choice.const) : undefined;
}

/** A copy of a node without some of its keywords. */
function without(node: JsonSchema, drop: (keyword: string) => boolean): JsonSchema {
  return Object.fromEntries(Object.entries(node).filter(([keyword]) => !drop(keyword)));
}
