import { isDeepStrictEqual } from "node:util";
import { currentKnowledge } from "../../../src/knowledge/current.ts";
import type { Layer } from "../../../src/layers/layer.ts";
import type { JsonValue } from "../../../src/models/field-meta.ts";
import { toValue } from "../../../src/toml/value.ts";
import type { LayerAnswer } from "./layer-case.ts";
import { withRootName } from "./set-files.ts";

/** The key of the object that Codex's JSON library makes of a number in a value that is anything. */
const NUMBER = "$serde_json::private::Number";

/** What a layer sets otherwise than Codex says, as texts; undefined where it is the same. */
export function layerValueDifference(
  layer: Layer,
  codex: NonNullable<LayerAnswer["layers"]>[number],
): { readonly ours: string; readonly codex: string } | undefined {
  // What differs by the names of the root alone is the same.
  const plain = JSON.stringify(toValue(layer.values), (_, value: unknown) =>
    typeof value === "bigint" || value instanceof Date ? String(value) : value,
  );
  const [mine, theirs] = [JSON.parse(withRootName(plain)) as JsonValue, inCurrentSpelling(codex.config)];
  if (isDeepStrictEqual(asTexts(mine), asTexts(theirs))) return undefined;
  return { ours: JSON.stringify(mine), codex: JSON.stringify(theirs) };
}

/** Codex tells a layer before it renames older keys, which it does before it puts layers together. */
function inCurrentSpelling(config: JsonValue): JsonValue {
  if (typeof config !== "object" || config === null || Array.isArray(config)) return config;
  return Object.fromEntries(
    Object.entries(config).map(([name, table]) => {
      const shape = currentKnowledge().config.prop(name);
      if (shape?.kind !== "table" || typeof table !== "object" || table === null || Array.isArray(table))
        return [name, table];
      const entries = Object.entries(table).map(([key, value]): [string, JsonValue] => {
        const field = shape.field(key);
        return [field?.aliasClash === "ignored" ? (field.aliasOf ?? key) : key, value];
      });
      return [name, Object.fromEntries(entries)];
    }),
  );
}

/** Numbers as texts of as many digits as both sides keep. */
function asTexts(value: JsonValue): JsonValue {
  if (typeof value === "number" || typeof value === "bigint") return Number(value).toPrecision(6);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(asTexts);
  const entries = Object.entries(value);
  const [[name, text] = ["", null]] = entries;
  if (entries.length === 1 && name === NUMBER) return Number(text).toPrecision(6);
  return Object.fromEntries(entries.map(([key, member]) => [key, asTexts(member)]));
}
