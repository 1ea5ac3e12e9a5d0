import type { Place } from "../resolve/place.ts";

/** Whether a value of Codex's path type is relative, empty or in the home directory: one that Codex has to resolve. */
export function holdsRelativePath({ node, shape, children }: Place): boolean {
  if (shape?.kind === "string") return shape.format === "path" && node.kind === "string" && !node.value.startsWith("/");
  return (shape?.kind === "table" || shape?.kind === "array") && children.some(holdsRelativePath);
}
