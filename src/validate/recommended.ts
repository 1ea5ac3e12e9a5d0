import type { TableShape } from "../knowledge/shape.ts";
import type { FileContext } from "../resolve/file-context.ts";

/**
 * The key that an advice may name for a key of a table: itself, or the current one where it is an older name. None for what
 * Codex refuses, drops from this kind of file, no longer reads, or will not read for long: such an advice would lead into
 * the next finding.
 */
export function recommended(shape: TableShape, key: string, kind: FileContext["kind"]): string | undefined {
  const member = shape.member(key);
  if (!member || member.isRefused) return undefined;
  const { aliasOf, removed, deprecated, userOnly } = member.field;
  if (aliasOf !== undefined) return recommended(shape, aliasOf, kind);
  if (removed !== undefined || deprecated !== undefined) return undefined;
  return userOnly && kind === "project-config" ? undefined : key;
}

/** The keys of a table that an advice may name. */
export function recommendedKeys(shape: TableShape, kind: FileContext["kind"]): readonly string[] {
  return shape.keys.filter((key) => recommended(shape, key, kind) === key);
}
