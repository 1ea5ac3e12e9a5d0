import { isDeepStrictEqual } from "node:util";
import { currentKnowledge } from "../../../src/knowledge/current.ts";
import type { Layer } from "../../../src/layers/layer.ts";
import type { JsonValue } from "../../../src/models/field-meta.ts";
import { toValue } from "../../../src/toml/value.ts";
import type { LayerAnswer } from "./layer-case.ts";
import { withRootName } from "./set-files.ts";

type JsonObject = Readonly<Record<string, JsonValue>>;

/** The keys of objects that stand for a number or a date in a value that is anything. */
const [NUMBER, DATE] = ["$serde_json::private::Number", "$__toml_private_datetime"] as const;

/** What a layer sets otherwise than Codex says, as texts; undefined where it is the same. */
export function layerValueDifference(
  layer: Layer,
  codex: NonNullable<LayerAnswer["layers"]>[number],
): { readonly ours: string; readonly codex: string } | undefined {
  const text = JSON.stringify(toValue(layer.values), (_, value: unknown) =>
    typeof value === "bigint" ? Number(value) : value,
  );
  let [ours, theirs] = [JSON.parse(withRootName(text)) as JsonValue, inCurrentSpelling(codex.config)];
  // Those of a linked worktree that is off, which has them from elsewhere, are of no use to anybody.
  if (layer.state === "off") [ours, theirs] = [withoutHooks(ours), withoutHooks(theirs)];
  if (isDeepStrictEqual(plain(ours), plain(theirs))) return undefined;
  return { ours: JSON.stringify(ours), codex: JSON.stringify(theirs) };
}

/** Codex tells a layer before it renames older keys, which it does before it puts layers together. */
function inCurrentSpelling(config: JsonValue): JsonValue {
  if (!isObject(config)) return config;
  const { config: shape } = currentKnowledge();
  return Object.fromEntries(
    Object.entries(config).map(([name, table]) => {
      const known = shape.prop(name);
      if (known?.kind !== "table" || !isObject(table)) return [name, table];
      const renamed: Record<string, JsonValue> = {};
      for (const [key, value] of Object.entries(table)) {
        const field = known.field(key);
        const current = field?.aliasClash === "ignored" ? (field.aliasOf ?? key) : key;
        // Beside the current spelling an older one does not count.
        if (current === key || !(current in table)) renamed[current] = value;
      }
      return [name, renamed];
    }),
  );
}

function withoutHooks(value: JsonValue): JsonValue {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== "hooks")) : value;
}

/** A value with numbers as texts of as many digits as both sides keep. */
function plain(value: JsonValue): JsonValue {
  if (typeof value === "number") return value.toPrecision(6);
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const { [NUMBER]: number, [DATE]: date } = value;
  if (number !== undefined) return Number(number).toPrecision(6);
  return date ?? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
