import type { TomlValue } from "../toml/types.ts";
import { outOfBounds, typeBounds } from "./bounds.ts";
import { dotted } from "../words/describe.ts";
import type { Walk } from "./explain.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import { textProblem } from "./text-bounds.ts";
import type { NumberShape, Shape } from "../knowledge/shape.ts";

/** The findings for a value that is to be a string. */
export function checkString(walk: Walk, node: TomlValue, shape: Extract<Shape, { kind: "string" }>): void {
  const isDate = node.kind === "datetime" && shape.format !== "keybinding";
  if (node.kind !== "string" && !isDate) return walk.wrongType(node, shape);
  const { value } = node;
  if (value.length < shape.minLength) {
    return walk.report(node, {
      code: "out-of-range",
      effect: "fatal",
      message: `\`${dotted(walk.path)}\` must not be empty.`,
    });
  }
  const { checked } = shape;
  const problem = checked && walk.holds(checked["x-bounds"]) ? textProblem(value, checked) : undefined;
  if (problem) {
    walk.report(node, {
      effect: "fatal",
      message: `\`${dotted(walk.path)}\` ${problem.words}.`,
      ...problem.details,
    });
  } else if (isDate) {
    walk.report(node, {
      code: "quirk/date-as-string",
      effect: "risk",
      message: `\`${dotted(walk.path)}\` wants a string; Codex happens to take this date as its text.`,
      fix: rewriteFix("Put it in quotes", node, JSON.stringify(walk.document.text.slice(node.start, node.end)), true),
    });
  }
}

/** The findings for a value that is to be a number. */
export function checkNumber(walk: Walk, node: TomlValue, shape: NumberShape): void {
  const isNumber = node.kind === "integer" || (node.kind === "float" && shape.kind === "number");
  if (!isNumber) return walk.wrongType(node, shape);
  const bound = outOfBounds(node.value, shape);
  if (bound === undefined) return;
  const { "x-bounds": bounds } = shape;
  // Codex's own type has bounds too, wider ones.
  const isOfType = !bounds || outOfBounds(node.value, typeBounds(shape)) === undefined;
  if (isOfType && !walk.holds(bounds)) return;
  walk.report(node, {
    code: (isOfType ? bounds?.code : undefined) ?? "out-of-range",
    effect: "fatal",
    message: `\`${dotted(walk.path)}\` ${bound}; ${walk.document.text.slice(node.start, node.end)} is not.`,
    ...(bounds?.hint !== undefined && { hint: bounds.hint }),
  });
}
