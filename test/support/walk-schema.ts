import type { JsonSchema } from "../../src/schema/json-schema.ts";

/** The keys on the way to a value, with `0` for an item of an array and `planted` for a name of one's own. */
export type KeyPath = readonly (string | number)[];

/** Visits every key of a schema, of tables and of values, but what is below one for which `visit` returns `false`. */
export function walkSchema(schema: JsonSchema, visit: (node: JsonSchema, path: KeyPath) => boolean): void {
  const walk = (node: JsonSchema, path: KeyPath, seen: readonly string[]): void => {
    if (!visit(node, path)) return;
    const ref = referred(node);
    if (ref !== undefined) {
      const name = ref.split("/").at(-1) ?? "";
      const target = schema.definitions?.[name];
      if (target && !seen.includes(name)) walk(target, path, [...seen, name]);
      return;
    }
    for (const [key, child] of Object.entries(node.properties ?? {})) walk(child, [...path, key], seen);
    if (typeof node.additionalProperties === "object") walk(node.additionalProperties, [...path, "planted"], seen);
    if (node.items) walk(node.items, [...path, 0], seen);
    for (const option of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) walk(option, path, seen);
  };
  walk(schema, [], []);
}

/** What a node stands for, where it is another one with words of its own. */
export function referred({ $ref, allOf }: JsonSchema): string | undefined {
  return $ref ?? allOf?.find((part) => part.$ref !== undefined)?.$ref;
}
