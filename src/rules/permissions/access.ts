import type { Place } from "../../resolve/place.ts";

/** The access that a profile gives to a path: "read", "write" or "deny"; undefined for a table of paths below it. */
export function accessOf({ shape, value }: Place): string | undefined {
  if (shape?.kind !== "enum" || value.kind !== "string") return undefined;
  const access = shape.aliases.get(value.value) ?? value.value;
  return shape.values.includes(access) ? access : undefined;
}
