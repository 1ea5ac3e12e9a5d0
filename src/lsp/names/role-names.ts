import type { FileKind } from "../../kinds/index.ts";
import { roleFiles } from "../../layers/role-files.ts";
import { roleName } from "../../layers/role-name.ts";
import type { TomlString } from "../../toml/types.ts";
import type { FileView } from "../workspace/file-view.ts";

const KINDS: ReadonlySet<FileKind> = new Set(["agent-role", "declared-role"]);

/** The table whose tables are roles. */
export const ROLES: readonly string[] = ["agents"];

/** Whether the tables of a table are roles. */
export function isRoleTable(table: readonly string[]): boolean {
  return table.length === 1 && table[0] === ROLES[0];
}

/** The text in the file of a role that says what it is called; undefined where none does, and for other files. */
export function ownRoleName({ kind, document }: FileView): TomlString | undefined {
  if (!KINDS.has(kind) || !roleName(document.root)) return undefined;
  const value = document.root.get("name")?.value;
  return value?.kind === "string" ? value : undefined;
}

/** What the roles are called that have a file. */
export function roleNames({ set }: FileView): readonly string[] {
  return set ? roleFiles(set.set).map(({ name }) => name) : [];
}
