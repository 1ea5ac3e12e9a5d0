import type { Shape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { checkArray } from "./check-array.ts";
import { checkEnum } from "./check-enum.ts";
import { checkRefused } from "./check-refused.ts";
import { checkNumber, checkString } from "./check-scalar.ts";
import { checkTable } from "./check-table.ts";
import { checkUnion } from "./check-union.ts";
import type { Findings } from "./findings.ts";
import { wrongType } from "./advice/wrong-type.ts";

/** Checks a value, with all that is in it, as a certain type. */
export function checkValue(place: Place, shape: Shape, findings: Findings): void {
  const { node } = place;
  if (node.kind === "invalid" || (node.kind === "null" && place.field?.nullable)) return;
  switch (shape.kind) {
    case "any":
      return;
    case "refused":
      return checkRefused(place, shape.instead, findings);
    case "string":
      return checkString(place, shape, findings);
    case "integer":
    case "number":
      return checkNumber(place, shape, findings);
    case "boolean":
      return node.kind === "boolean" ? undefined : wrongType(place, shape, findings);
    case "enum":
      return checkEnum(place, shape, findings);
    case "array":
      return checkArray(place, shape, findings, checkValue);
    case "table":
      return checkTable(place, shape, findings, checkValue);
    case "union":
      return checkUnion(place, shape, findings, checkValue);
  }
}
