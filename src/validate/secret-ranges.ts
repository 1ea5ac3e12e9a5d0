import type { Range } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlValue } from "../toml/types.ts";
import { nearest } from "./nearest.ts";
import { secretPlaces } from "./secret-places.ts";
import { isSecretName } from "./secret-text.ts";
import type { Shape } from "./shape.ts";
import { rootShape } from "./validate.ts";
import { variableNames } from "./variable-names.ts";

/**
 * Where a document holds credentials: the values of the keys that the models mark as secret, what looks like one in other
 * places, and keys in the place of a variable's name. Whoever shows a part of the text leaves them out.
 */
export function secretRanges(document: TomlDocument): Range[] {
  const found: Range[] = [];
  collect(document.root, rootShape(), found);
  const known = new Set(found.map(({ start }) => start));
  const places = [...secretPlaces(document), ...variableNames(document)];
  for (const { at, kind } of places) {
    if (kind !== "filler" && kind !== "name" && kind !== "wrong" && !known.has(at.start)) found.push(range(at));
  }
  return found;
}

function collect(node: TomlValue, shape: Shape, found: Range[]): void {
  if (shape.kind === "union") return shape.options.forEach((option) => collect(node, option, found));
  if (node.kind === "array" && shape.kind === "array") {
    return node.items.forEach((item) => collect(item, shape.items, found));
  }
  if (shape.kind !== "table") return;
  if (node.kind === "array") {
    // A struct written as an array, in the order of its fields.
    for (const [index, key] of shape.positional?.order.entries() ?? []) {
      const [value, known] = [node.items[index], shape.prop(key)];
      if (value && shape.field(key)?.["x-secret"]) addLeaves(value, found);
      else if (value && known) collect(value, known, found);
    }
    return;
  }
  if (node.kind !== "table") return;
  for (const { key, value } of node.entries) {
    const known = shape.prop(key.name) ?? shape.rest;
    // A misspelt key holds the secret just the same.
    const meant = known || !shape.hasSecrets ? key.name : nearest(key.name, shape.keys);
    if (meant !== undefined && shape.field(meant)?.["x-secret"]) addLeaves(value, found);
    else if (known) collect(value, known, found);
    // A key that there is not, but whose name tells.
    else if (isSecretName(key.name) && !/env/i.test(key.name)) addLeaves(value, found);
  }
}

function addLeaves(root: TomlValue, found: Range[]): void {
  // A stack of its own: Codex reads values nested deeper than the call stack allows.
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === "table") open.push(...node.entries.map(({ value }) => value).reverse());
    else if (node.kind === "array") open.push(...[...node.items].reverse());
    else found.push(range(node));
  }
}

function range({ start, end }: Range): Range {
  return { start, end };
}
