import type { OffsetRange, TomlArray, TomlTable, TomlValue } from "../../toml/types.ts";
import type { Shape, TableShape } from "../../validate/shape.ts";
import { rootShape } from "../../validate/validate.ts";
import type { RuleContext } from "../rule-context.ts";

/** A structured feature or a part of one, whether it is written as a table or as an array in the order of its fields. */
export class FeatureStruct {
  readonly node: TomlTable | TomlArray;
  readonly shape: TableShape;

  constructor(node: TomlTable | TomlArray, shape: TableShape) {
    this.node = node;
    this.shape = shape;
  }

  get(name: string): TomlValue | undefined {
    if (this.node.kind === "table") return this.node.get(name)?.value;
    return this.node.items[this.shape.positional?.order.indexOf(name) ?? -1];
  }

  /** The key of a field, or the field itself where it has no key. */
  place(name: string): OffsetRange | undefined {
    return this.node.kind === "table" ? this.node.get(name)?.key : this.get(name);
  }

  part(name: string): FeatureStruct | undefined {
    return readStruct(this.get(name), this.shape.prop(name));
  }
}

/** The structured form of a feature; undefined where it is a boolean, or of a wrong type. */
export function featureStruct(context: RuleContext, name: string): FeatureStruct | undefined {
  return readFeature(context.value("features", name), name);
}

/** Like `featureStruct`, for the value of a feature anywhere. */
export function readFeature(value: TomlValue | undefined, name: string): FeatureStruct | undefined {
  // Most files have none of these, and reading the schema takes a moment.
  if (!value) return undefined;
  const features = rootShape().prop("features");
  return features?.kind === "table" ? readStruct(value, features.prop(name)) : undefined;
}

export function readStruct(value: TomlValue | undefined, shape: Shape | undefined): FeatureStruct | undefined {
  const table = shape?.kind === "union" ? shape.options.find(({ kind }) => kind === "table") : shape;
  if (!value || table?.kind !== "table") return undefined;
  if (value.kind === "table") return new FeatureStruct(value, table);
  const { positional } = table;
  if (value.kind !== "array" || !positional) return undefined;
  const { length } = value.items;
  const fits = length >= positional.min && length <= positional.order.length;
  return fits ? new FeatureStruct(value, table) : undefined;
}

/** The value of an integer; those beyond a double's precision are rounded. */
export function asInteger(value: TomlValue | undefined): number | undefined {
  return value?.kind === "integer" ? Number(value.value) : undefined;
}
