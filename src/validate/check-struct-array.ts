import type { TableShape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { dotted, listed } from "../words/describe.ts";
import { type Check, Findings } from "./findings.ts";
import { wrongType } from "./advice/wrong-type.ts";

/** The findings for an array where a table is wanted: Codex fills a struct from one in the order of its fields. */
export function checkStructArray(
  place: Place,
  shape: TableShape,
  { order }: NonNullable<TableShape["positional"]>,
  findings: Findings,
  check: Check,
): void {
  // `[[history]]` was not meant as an array of the values of its keys.
  if (!place.isStructArray) return wrongType(place, shape, findings);
  const own = new Findings();
  for (const child of place.children) if (child.declared) check(child, child.declared, own);
  if (place.node.kind === "array" && place.node.ofTables && own.isRefused) return wrongType(place, shape, findings);
  findings.take(own);
  if (own.list.length > 0) return;
  findings.report(place, {
    code: "quirk/array-as-table",
    effect: "risk",
    message: `\`${dotted(place.path)}\` should be a table; Codex happens to read this array as the values of its keys.`,
    hint: `Write a table with ${listed(order.slice(0, Math.max(1, place.children.length)))}.`,
  });
}
