import type { TableShape } from "../../knowledge/shape.ts";
import type { FileContext } from "../../resolve/file-context.ts";

/** The file that an advice is for. */
export type Advised = Pick<FileContext, "kind" | "knowledge">;

/**
 * The key that an advice may name for a key of a table: itself, or the current one where it is an older name. None for what
 * Codex refuses, drops from this kind of file, no longer reads, or will not read for long, and none that the release asked
 * about does not know yet: such an advice would lead into the next finding.
 *
 * @param kind Where the key would go, if not into the file itself.
 */
export function recommended(
  shape: TableShape,
  key: string,
  file: Advised,
  kind: FileContext["kind"] = file.kind,
): string | undefined {
  const member = shape.member(key);
  if (!member || member.isRefused) return undefined;
  const { aliasOf, removed, deprecated, userOnly } = member.field;
  if (aliasOf !== undefined) return recommended(shape, aliasOf, file, kind);
  if (removed !== undefined || deprecated !== undefined) return undefined;
  if (file.knowledge.release?.lacks(shape.name, key)) return undefined;
  return userOnly && kind === "project-config" ? undefined : key;
}

/** The keys of a table that an advice may name. */
export function recommendedKeys(shape: TableShape, file: Advised): readonly string[] {
  return shape.keys.filter((key) => recommended(shape, key, file) === key);
}
