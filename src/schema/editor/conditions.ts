import type { JsonSchema } from "../json-schema.ts";
import { mapSchema } from "../map-schema.ts";

/**
 * Moves the conditions of a table from `allOf` behind an `if` that always holds: taplo completes nothing in a table
 * with `allOf`, while no server looks for keys in `then`. What must not be there becomes `false`, which servers report
 * at the key itself; Tombi knows no `not`.
 */
export function quietConditions(node: JsonSchema): JsonSchema {
  if (![node.type].flat().includes("object") || !node.allOf) return node;
  const { allOf, ...rest } = node;
  // A shared table under a name: no condition.
  if (allOf.some((condition) => condition.$ref !== undefined)) return node;
  const conditions = allOf.map((condition) => mapSchema(condition, (part) => openTable(forbidKeys(undeclared(part)))));
  const [only = {}, ...more] = conditions;
  const title = node.then?.title;
  return {
    ...rest,
    if: openTable({ type: "object" }),
    then: openTable({ ...(title !== undefined && { title }), ...(more.length === 0 ? only : { allOf: conditions }) }),
  };
}

/** Tombi takes a table for closed unless it says otherwise, even in a condition. */
function openTable(node: JsonSchema): JsonSchema {
  const isTable = node.properties ?? node.required ?? node.allOf ?? node.then ?? node.type === "object";
  return isTable && node.additionalProperties === undefined ? { ...node, additionalProperties: true } : node;
}

/** Without keys of which nothing is said: VS Code's JSON service would propose them in this form. */
function undeclared(node: JsonSchema): JsonSchema {
  const { properties, ...rest } = node;
  const told = Object.entries(properties ?? {}).filter(([, property]) => Object.keys(property).length > 0);
  return told.length > 0 ? { ...rest, properties: Object.fromEntries(told) } : rest;
}

/** `not` around required keys, in the words that name the key. */
function forbidKeys(node: JsonSchema): JsonSchema {
  const forbidden = forbiddenKeys(node.not);
  if (!forbidden) return node;
  const { not: _, ...rest } = node;
  return forbid(rest, forbidden);
}

function forbid(node: JsonSchema, keys: readonly string[]): JsonSchema {
  const never = Object.fromEntries(keys.map((key) => [key, false]));
  return { ...node, properties: { ...node.properties, ...never } } as JsonSchema;
}

function forbiddenKeys(not: JsonSchema | undefined): string[] | undefined {
  if (not?.anyOf) {
    const each = not.anyOf.map(forbiddenKeys);
    return each.every((keys) => keys !== undefined) ? each.flat() : undefined;
  }
  const [key, ...more] = not?.required ?? [];
  if (key === undefined || more.length > 0 || Object.keys(not?.properties?.[key] ?? {}).length > 0) return undefined;
  return [key];
}
