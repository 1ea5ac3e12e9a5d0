import type { JsonSchema } from "../json-schema.ts";

/**
 * Puts definitions into the properties that refer to them. Beside a `$ref` no server sees the property's own
 * description; taplo reads none around one (`allOf`) either, and runs out of stack when the definition has no keys.
 * A table with keys that is used several times stays a definition, for the sake of size; the others leave their names as titles.
 */
export function inlineProperties(root: JsonSchema): JsonSchema {
  const { definitions = {}, ...rest } = root;
  const uses = countUses(root);
  const kept = new Map<string, JsonSchema>();
  const result = visit(rest, []) as JsonSchema;
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...result, definitions: Object.fromEntries(sorted) };

  function visit(value: unknown, around: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((item) => visit(item, around));
    if (typeof value !== "object" || value === null) return value;
    const node = value as JsonSchema;
    const wrapped = node.allOf?.length === 1 ? definitionName(node.allOf[0]) : undefined;
    const definition = wrapped === undefined ? undefined : definitions[wrapped];
    if (wrapped !== undefined && definition && !around.includes(wrapped) && !isShared(wrapped, definition)) {
      const { allOf: _, ...own } = node;
      return { title: wrapped, ...(visit(definition, [...around, wrapped]) as JsonSchema), ...own };
    }
    const name = definitionName(node);
    if (name !== undefined) keep(name);
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, visit(child, around)]));
  }

  function isShared(name: string, definition: JsonSchema): boolean {
    return definition.properties !== undefined && (uses.get(name) ?? 0) > 1;
  }

  function keep(name: string): void {
    const definition = definitions[name];
    if (kept.has(name) || !definition) return;
    kept.set(name, definition);
    kept.set(name, visit(definition, [name]) as JsonSchema);
  }
}

/** The definition that a reference names. */
export function definitionName(node: JsonSchema | undefined): string | undefined {
  return node?.$ref?.replace("#/definitions/", "");
}

function countUses(root: JsonSchema): Map<string, number> {
  const uses = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const name = Array.isArray(value) ? undefined : definitionName(value as JsonSchema);
    if (name !== undefined) uses.set(name, (uses.get(name) ?? 0) + 1);
    Object.values(value).forEach(visit);
  };
  visit(root);
  return uses;
}
