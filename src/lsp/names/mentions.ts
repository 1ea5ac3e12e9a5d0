import type { Range } from "../../diagnostics/diagnostic.ts";
import { keysAt } from "../../edit/keys-at.ts";
import type { TomlString, TomlValue } from "../../toml/types.ts";
import type { FileView } from "../workspace/file-view.ts";
import { placeBelow } from "../workspace/place-below.ts";
import { relationsTo, valuesOf } from "../workspace/relations.ts";
import { isRoleTable, ownRoleName } from "./role-names.ts";
import type { NamedTable } from "./named-table.ts";

/** The keys of a file that name a table: those of its headers, or the one that defines it. */
export function definingKeys({ root, document }: FileView, { table, name }: NamedTable): readonly Range[] {
  const place = placeBelow(root, [...table, name]);
  return place?.key ? keysAt(document, [...table, name]) : [];
}

/** Where a file that is a role says that it has the name of a table. */
export function definingValues(file: FileView, { table, name }: NamedTable): readonly TomlString[] {
  const own = isRoleTable(table) ? ownRoleName(file) : undefined;
  return own?.value.trim() === name ? [own] : [];
}

/** The values of a file that name a table. */
export function namingValues({ root }: FileView, { table, name }: NamedTable): readonly TomlString[] {
  return relationsTo([...table, name]).flatMap((relation) =>
    valuesOf(relation, root).flatMap(({ node }) => (isNamed(node, name) ? [node] : [])),
  );
}

function isNamed(node: TomlValue, name: string): node is TomlString {
  return node.kind === "string" && node.value === name;
}
