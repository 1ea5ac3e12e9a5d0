import type { TableShape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { checkEntry } from "./check-entry.ts";
import { checkNames } from "./check-names.ts";
import { checkStructArray } from "./check-struct-array.ts";
import type { Check, Findings } from "./findings.ts";
import { missingKeys } from "./advice/missing-keys.ts";
import { wrongType } from "./advice/wrong-type.ts";

/** The findings for a value that is to be a table. */
export function checkTable(place: Place, shape: TableShape, findings: Findings, check: Check): void {
  const { node } = place;
  if (node.kind === "array" && shape.positional)
    return checkStructArray(place, shape, shape.positional, findings, check);
  if (node.kind !== "table") return wrongType(place, shape, findings);
  for (const child of place.children) checkEntry(place, shape, child, findings, check);
  checkNames(place, shape, findings);
  if (!place.file.isComplete) return;
  const missing = shape.required.filter((key) => !node.get(key));
  if (missing.length > 0) missingKeys(place, missing, findings);
}
