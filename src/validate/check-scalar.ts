import type { Place } from "../resolve/place.ts";
import { outOfBounds } from "./bounds.ts";
import { dotted } from "../words/describe.ts";
import type { Findings } from "./findings.ts";
import { wrongType } from "./wrong-type.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import type { NumberShape, Shape } from "../knowledge/shape.ts";

/** The findings for a value that is to be a string. */
export function checkString(place: Place, shape: Extract<Shape, { kind: "string" }>, findings: Findings): void {
  const { node } = place;
  if (node.kind === "datetime" && shape.format !== "keybinding") {
    return findings.report(place, {
      code: "quirk/date-as-string",
      effect: "risk",
      message: `\`${dotted(place.path)}\` wants a string; Codex happens to take this date as its text.`,
      fix: rewriteFix(
        "Put it in quotes",
        node,
        JSON.stringify(place.file.document.text.slice(node.start, node.end)),
        true,
      ),
    });
  }
  if (node.kind !== "string") return wrongType(place, shape, findings);
  if (node.value.length < shape.minLength) {
    findings.report(place, {
      code: "out-of-range",
      effect: "fatal",
      message: `\`${dotted(place.path)}\` must not be empty.`,
    });
  }
}

/** The findings for a value that is to be a number. */
export function checkNumber(place: Place, shape: NumberShape, findings: Findings): void {
  const { node } = place;
  const isNumber = node.kind === "integer" || (node.kind === "float" && shape.kind === "number");
  if (!isNumber) return wrongType(place, shape, findings);
  const bound = outOfBounds(node.value, shape);
  if (bound === undefined) return;
  findings.report(place, {
    code: "out-of-range",
    effect: "fatal",
    message: `\`${dotted(place.path)}\` ${bound}; ${place.file.document.text.slice(node.start, node.end)} is not.`,
  });
}
