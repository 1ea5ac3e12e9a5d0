import type { Range } from "../../diagnostics/diagnostic.ts";
import { placeAt } from "../../resolve/place-at.ts";
import type { Place } from "../../resolve/place.ts";
import { pathAt } from "../../toml/locate.ts";
import type { FileView } from "../workspace/file-view.ts";
import { relationFrom } from "../workspace/relations.ts";
import { ROLES, ownRoleName } from "./role-names.ts";

/** A table that the user has named, such as a provider: as its own key has it, or a value that names it. */
export interface NamedTable {
  /** The table that holds those of the kind, such as `model_providers`. */
  readonly table: readonly string[];
  readonly name: string;
  /** Where the name stands, quotes and all. */
  readonly range: Range;
  /** Whether Codex has the table itself. */
  readonly isBuiltIn: boolean;
}

/** The table whose name is at an offset. */
export function namedTableAt(view: FileView, offset: number): NamedTable | undefined {
  const { key } = pathAt(view.document, offset);
  const place = placeAt(view.root, offset);
  if (key) return place.name === key.name ? ofKey(place, key) : undefined;
  const role = ownRoleName(view);
  if (role && role.start <= offset && offset <= role.end) {
    return { table: ROLES, name: role.value.trim(), range: role, isBuiltIn: false };
  }
  const relation = relationFrom(place.path);
  const name = place.text();
  if (!relation || name === undefined || offset < place.node.start || offset > place.node.end) return undefined;
  const { start, end } = place.node;
  return { table: relation.to, name, range: { start, end }, isBuiltIn: relation.builtIn.includes(name) };
}

function ofKey({ parent, name, path }: Place, { start, end }: Range): NamedTable | undefined {
  const shape = parent?.shape;
  const isChosen = shape?.kind === "table" && shape.rest !== undefined && !shape.has(name);
  const table = path.slice(0, -1);
  if (!isChosen || !table.every((step) => typeof step === "string")) return undefined;
  return { table, name, range: { start, end }, isBuiltIn: false };
}
