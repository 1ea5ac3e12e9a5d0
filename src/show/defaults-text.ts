import { valueAt } from "../layers/merge.ts";
import { findKey } from "../reference/find-key.ts";
import { ANY_NAME, keysBelow } from "../reference/schema-key.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import type { TomlPath, TomlTable } from "../toml/types.ts";
import { keySchema } from "../reference/key-schema.ts";
import { toJson } from "../text/to-json.ts";
import type { ShownSet } from "./shown-set.ts";

/** What Codex uses for keys that no layer sets: of the top level, and of the tables that some layer has. */
export function defaultsText(shown: ShownSet, path: TomlPath): string[] {
  const schema = keySchema("config");
  const lines: string[] = [];
  const visit = (table: TomlTable | undefined, at: readonly string[]): void => {
    const { key, missing } = findKey(at, schema);
    if (missing !== undefined) return;
    const unset = keysBelow(key, schema).flatMap(({ path: below, schema: property }) => {
      const name = below.at(-1) ?? "";
      if (name === ANY_NAME || table?.get(name)) return [];
      const text = defaultOf(property);
      return text === undefined ? [] : [`${shown.key(name)} = ${text}`];
    });
    if (unset.length > 0) {
      lines.push("", at.length === 0 ? "# Defaults" : `# Defaults of [${at.map((name) => shown.key(name)).join(".")}]`);
      for (const line of unset) lines.push(`# ${line}`);
    }
    for (const { key: own, value } of table?.entries ?? []) {
      if (value.kind === "table") visit(value, [...at, own.name]);
    }
  };
  const at = valueAt(shown.set.values, path);
  visit(
    at?.kind === "table" ? at : undefined,
    path.filter((segment) => typeof segment === "string"),
  );
  return lines;
}

/** A default as TOML; none of keys that no longer count. */
export function defaultOf(property: JsonSchema): string | undefined {
  const value = property.default;
  if (value === undefined || property.deprecated || (typeof value === "object" && !Array.isArray(value)))
    return undefined;
  return toJson(value);
}
