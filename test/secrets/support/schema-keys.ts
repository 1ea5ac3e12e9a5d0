import type { JsonSchema } from "../../../src/schema/json-schema.ts";

/** The keys on the way to a value, with `0` for an item of an array and `planted` for a name of one's own. */
export type KeyPath = readonly (string | number)[];

/** Every key of a schema, of tables and of values. */
export function schemaKeys(schema: JsonSchema): KeyPath[] {
  const found = new Map<string, KeyPath>();
  const visit = (node: JsonSchema, path: KeyPath, seen: readonly string[]): void => {
    if (path.length > 0) found.set(path.join("\0"), path);
    const ref = node.$ref ?? node.allOf?.find(({ $ref }) => $ref !== undefined)?.$ref;
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
  return [...found.values()];
}
