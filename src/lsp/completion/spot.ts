import type { FieldInfo } from "../../knowledge/field-info.ts";
import type { Shape, TableShape } from "../../knowledge/shape.ts";
import { sharedTag } from "../../resolve/choices.ts";
import type { FileContext } from "../../resolve/file-context.ts";
import type { Place } from "../../resolve/place.ts";
import type { TomlPath } from "../../toml/types.ts";

/** A place of a file, whether something stands there yet or not. */
export interface Spot {
  readonly file: FileContext;
  readonly path: TomlPath;
  /** What stands there. */
  readonly place: Place | undefined;
  /** All that may stand there, unions laid open. */
  readonly shapes: readonly Shape[];
  readonly field: FieldInfo | undefined;
  /** Whether Codex drops what stands there, or refuses it. */
  readonly isUseless: boolean;
}

/** The spot at a path; a name goes through an array of tables to its last one. */
export function spotAt(root: Place, path: TomlPath): Spot {
  const shapes = root.declared ? [root.declared] : [];
  const start = { file: root.file, path: [], place: root, shapes, field: undefined, isUseless: false };
  return path.reduce<Spot>(stepInto, start);
}

/** The spot of a key of a table that a spot is. */
export function stepInto(spot: Spot, step: string | number): Spot {
  const table = typeof step === "string" ? lastItem(spot) : spot;
  const place = table.place && childOf(table.place, step);
  const members = typeof step === "string" ? tablesOf(table).map((shape) => shape.member(step)) : [];
  const declared = place?.declared ? [place.declared] : shapesBelow(table, step);
  const field = place?.field ?? members.find((member) => member !== undefined)?.field;
  const path = [...table.path, step];
  const isRefused = members.length > 0 && members.every((member) => member?.isRefused === true);
  return {
    file: spot.file,
    path,
    place,
    shapes: declared.flatMap((shape) => alternatives(shape, place)),
    field,
    isUseless: table.isUseless || isRefused || isUselessAt(path, field, spot),
  };
}

/** The tables that a spot may be. */
export function tablesOf({ shapes }: Spot): readonly TableShape[] {
  return shapes.filter((shape) => shape.kind === "table");
}

/** The tables that a spot may be, or that may be the items of its array. */
export function itemTablesOf({ shapes }: Spot): readonly TableShape[] {
  return shapes.flatMap((shape) =>
    shape.kind === "array" ? alternatives(shape.items, undefined).filter((item) => item.kind === "table") : [],
  );
}

function lastItem(spot: Spot): Spot {
  const { place, shapes } = spot;
  const isArray = place
    ? place.node.kind === "array"
    : shapes.length > 0 && shapes.every(({ kind }) => kind === "array");
  return isArray ? stepInto(spot, Math.max((place?.children.length ?? 0) - 1, 0)) : spot;
}

function childOf(place: Place, step: string | number): Place | undefined {
  if (typeof step === "number") return place.node.kind === "array" ? place.children[step] : undefined;
  return place.child(step) ?? place.children.find(({ segment }) => segment === step);
}

function shapesBelow(spot: Spot, step: string | number): readonly Shape[] {
  if (typeof step === "number") return spot.shapes.flatMap((shape) => (shape.kind === "array" ? [shape.items] : []));
  return tablesOf(spot).flatMap((shape) => shape.prop(step) ?? shape.rest ?? []);
}

/** The types of a union; where what stands there tells by its `type` which one it is, that one. */
function alternatives(shape: Shape, place: Place | undefined): readonly Shape[] {
  if (shape.kind !== "union") return [shape];
  const { options } = shape;
  const tables = options.filter(({ kind }) => kind === "table");
  const tag = tables.length > 1 ? sharedTag(tables) : undefined;
  const isTold = tag && place?.node.kind === "table" && place.node.get(tag.key) && place.shape?.kind === "table";
  if (isTold) return [place.shape as Shape];
  return options.flatMap((option) => alternatives(option, place));
}

function isUselessAt(path: TomlPath, field: FieldInfo | undefined, { file }: Spot): boolean {
  if (Object.hasOwn(file.rootShape.withoutEffect, path.join("."))) return true;
  return field?.removed !== undefined || (field?.userOnly === true && file.kind === "project-config");
}
