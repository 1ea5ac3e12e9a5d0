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
