import { rewriteFix } from "../edit/rewrite-fix.ts";
import type { NumberShape, Shape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { dotted } from "../words/describe.ts";
import { outOfBounds, typeBounds } from "./bounds.ts";
import { holds } from "./dropped.ts";
import type { Findings } from "./findings.ts";
import { textProblem } from "./text-bounds.ts";
import { wrongType } from "./advice/wrong-type.ts";

/** The findings for a value that is to be a string. */
export function checkString(place: Place, shape: Extract<Shape, { kind: "string" }>, findings: Findings): void {
  const { node, file } = place;
  const isDate = node.kind === "datetime" && shape.format !== "keybinding";
  if (node.kind !== "string" && !isDate) return wrongType(place, shape, findings);
  const { checked } = shape;
  const bounds = checked?.["x-bounds"];
  const isHeld = holds(bounds, place) && !(isDate && bounds?.notOfDates);
  if (isHeld && shape.minLength > 0 && node.value.length < shape.minLength) {
    const message = `\`${dotted(place.path)}\` must not be empty.`;
    return findings.report(place, { code: "out-of-range", effect: "fatal", message });
  }
  const problem = checked && isHeld ? textProblem(node.value, checked) : undefined;
  if (problem) {
    const message = `\`${dotted(place.path)}\` ${problem.words}.`;
    findings.report(place, { effect: "fatal", message, ...problem.details });
  } else if (isDate) {
    findings.report(place, {
      code: "quirk/date-as-string",
      effect: "risk",
      message: `\`${dotted(place.path)}\` should be a string; Codex happens to take this date as its text.`,
      fix: rewriteFix("Put it in quotes", node, JSON.stringify(file.document.text.slice(node.start, node.end)), true),
    });
  }
}

/** Codex has no larger integers, though JSON has. */
const LARGEST = 2n ** 63n - 1n;

function beyondCodex(value: number | bigint): string | undefined {
  return typeof value === "bigint" && value > LARGEST ? `must be at most ${LARGEST}` : undefined;
}

/** The findings for a value that is to be a number. */
export function checkNumber(place: Place, shape: NumberShape, findings: Findings): void {
  const { node, file } = place;
  const isNumber = node.kind === "integer" || (node.kind === "float" && shape.kind === "number");
  if (!isNumber) return wrongType(place, shape, findings);
  const bound = beyondCodex(node.value) ?? outOfBounds(node.value, shape);
  if (bound === undefined) return;
  const { "x-bounds": bounds } = shape;
  // Codex's own type has bounds too, wider ones.
  const isOfType = !bounds || outOfBounds(node.value, typeBounds(shape)) === undefined;
  if (isOfType && !holds(bounds, place)) return;
  findings.report(place, {
    code: (isOfType ? bounds?.code : undefined) ?? "out-of-range",
    effect: "fatal",
    message: `\`${dotted(place.path)}\` ${bound}; ${file.document.text.slice(node.start, node.end)} is not.`,
    ...(bounds?.hint !== undefined && { hint: bounds.hint }),
  });
}
