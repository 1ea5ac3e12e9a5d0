import type { Shape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { dotted } from "../words/describe.ts";
import type { Check, Findings } from "./findings.ts";
import { wrongType } from "./advice/wrong-type.ts";

/** The findings for a value that is to be an array. */
export function checkArray(
  place: Place,
  shape: Extract<Shape, { kind: "array" }>,
  findings: Findings,
  check: Check,
): void {
  const { node } = place;
  const { minItems, items } = shape;
  if (node.kind !== "array") return wrongType(place, shape, findings);
  if (node.items.length < minItems) {
    findings.report(place, {
      code: "out-of-range",
      effect: "fatal",
      message: `\`${dotted(place.path)}\` needs at least ${minItems} item${minItems === 1 ? "" : "s"}.`,
    });
  }
  for (const item of place.children) check(item, items, findings);
}
