import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { writeKey, writeString } from "../../edit/write-string.ts";
import { definingKeys, definingValues, namingValues } from "../names/mentions.ts";
import { type NamedTable, namedTableAt } from "../names/named-table.ts";
import { RenameError } from "../names/rename-error.ts";
import type { FileView } from "../workspace/file-view.ts";
import { isRoleTable, roleNames } from "../names/role-names.ts";
import { placeBelow } from "../workspace/place-below.ts";
import { namesAt } from "../workspace/relations.ts";
import { setFiles } from "../workspace/set-files.ts";

/** The name at a position that can be changed; undefined where there is none. */
export function prepareRename(view: FileView, position: Position): { range: Range; placeholder: string } | undefined {
  const named = renameable(view, position);
  return named && { range: view.rangeOf(named.range), placeholder: named.name };
}

/**
 * Gives a table that the user has named another name: in its headers and wherever a value names it, in all files of the set
 * that the user writes.
 *
 * @throws RenameError
 */
export function rename(view: FileView, position: Position, name: string): WorkspaceEdit | undefined {
  const named = renameable(view, position);
  if (!named) return undefined;
  if (name === "") throw new RenameError("A name must not be empty.");
  if (name !== named.name && isTaken(view, named.table, name)) {
    throw new RenameError(`There is another \`${name}\` in \`${named.table.join(".")}\`.`);
  }
  const changes: Record<string, TextEdit[]> = {};
  for (const file of setFiles(view)) {
    const edits = isAdministered(file) ? [] : editsIn(file, named, name);
    if (edits.length > 0) changes[file.uri] = edits;
  }
  return { changes };
}

function renameable(view: FileView, position: Position): NamedTable | undefined {
  // A name in JSON is never one that something else refers to.
  if (view.document.syntax.name !== "toml") return undefined;
  const named = namedTableAt(view, view.offsetAt(position));
  return named?.isBuiltIn ? undefined : named;
}

function isTaken(view: FileView, table: readonly string[], name: string): boolean {
  const shape = placeBelow(view.root, table)?.shape;
  const isSetting = shape?.kind === "table" && shape.has(name);
  return isSetting || namesAt(table, view).includes(name) || (isRoleTable(table) && roleNames(view).includes(name));
}

function editsIn(file: FileView, named: NamedTable, name: string): TextEdit[] {
  const isJson = file.document.syntax.name === "json";
  const keys = definingKeys(file, named).map((range) => ({ range: file.rangeOf(range), newText: writeKey(name) }));
  const values = [...definingValues(file, named), ...namingValues(file, named)].map((value) => ({
    range: file.rangeOf(value),
    newText: isJson ? JSON.stringify(name) : writeString(name, { quotes: "basic", lineBreak: "\n" }, value.style),
  }));
  return [...keys, ...values];
}

/** Whether the file is the machine's: whoever sits before it need not be allowed to write it. */
function isAdministered({ path, set }: FileView): boolean {
  const { systemDirectory, paths } = set?.set.start ?? {};
  return systemDirectory !== undefined && path !== undefined && paths?.below(systemDirectory, path) !== undefined;
}
