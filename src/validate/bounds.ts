import type { NumberShape } from "../knowledge/shape.ts";

/** How a number is out of its bounds, as in "must be at least 1"; undefined if it is not. */
export function outOfBounds(value: number | bigint, shape: NumberShape): string | undefined {
  const { minimum, maximum, exclusiveMinimum } = shape;
  const bounded = minimum !== undefined || exclusiveMinimum !== undefined;
  if (typeof value === "number" && bounded && !Number.isFinite(value)) return "must be a finite number";
  if (minimum !== undefined && value < minimum) return `must be at least ${minimum}`;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return `must be above ${exclusiveMinimum}`;
  return maximum !== undefined && value > maximum ? `must be at most ${maximum}` : undefined;
}

const TYPES: Readonly<Record<string, readonly [minimum: number, maximum: number]>> = {
  uint8: [0, 255],
  uint16: [0, 65_535],
  uint32: [0, 4_294_967_295],
  uint64: [0, Infinity],
  uint: [0, Infinity],
};

/** The same shape with the bounds of its type alone. */
export function typeBounds({ kind, format = "" }: NumberShape): NumberShape {
  const [minimum, maximum] = TYPES[format] ?? [];
  return { kind, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
