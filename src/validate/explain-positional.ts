import type { TomlArray } from "../toml/types.ts";
import { dotted, listed } from "../words/describe.ts";
import type { Walk } from "./explain.ts";
import type { TableShape } from "../knowledge/shape.ts";

type Positional = NonNullable<TableShape["positional"]>;

/** The findings for an array where a table is wanted: Codex fills a struct from one in the order of its fields. */
export function checkPositional(walk: Walk, node: TomlArray, shape: TableShape, positional: Positional): void {
  const { order, min } = positional;
  if (node.items.length < min || node.items.length > order.length) return walk.wrongType(node, shape);
  const attempt = walk.attempt();
  attempt.fieldArrays++;
  for (const [index, item] of node.items.entries()) {
    const key = order[index] as string;
    const known = shape.prop(key);
    if (known) attempt.descend(key, item, known);
  }
  // `[[history]]` was not meant as an array of the values of its keys.
  if (node.ofTables && attempt.isRefused) return walk.wrongType(node, shape);
  for (const finding of attempt.found) walk.found.push(finding);
  if (attempt.found.length > 0) return;
  walk.report(node, {
    code: "quirk/array-as-table",
    effect: "risk",
    message: `\`${dotted(walk.path)}\` wants a table; Codex happens to read this array as the values of its keys.`,
    hint: `Write a table with ${listed(order.slice(0, Math.max(1, node.items.length)))}.`,
  });
}
