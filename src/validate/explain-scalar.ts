import type { TomlValue } from "../toml/types.ts";
import { outOfBounds } from "./bounds.ts";
import { dotted } from "../words/describe.ts";
import type { Walk } from "./explain.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import type { NumberShape, Shape } from "../knowledge/shape.ts";

/** The findings for a value that is to be a string. */
export function checkString(walk: Walk, node: TomlValue, shape: Extract<Shape, { kind: "string" }>): void {
  if (node.kind === "datetime" && shape.format !== "keybinding") {
    return walk.report(node, {
      code: "quirk/date-as-string",
      effect: "risk",
      message: `\`${dotted(walk.path)}\` wants a string; Codex happens to take this date as its text.`,
      fix: rewriteFix("Put it in quotes", node, JSON.stringify(walk.document.text.slice(node.start, node.end)), true),
    });
  }
  if (node.kind !== "string") return walk.wrongType(node, shape);
  if (node.value.length < shape.minLength) {
    walk.report(node, {
      code: "out-of-range",
      effect: "fatal",
      message: `\`${dotted(walk.path)}\` must not be empty.`,
    });
  }
}

/** The findings for a value that is to be a number. */
export function checkNumber(walk: Walk, node: TomlValue, shape: NumberShape): void {
  const isNumber = node.kind === "integer" || (node.kind === "float" && shape.kind === "number");
  if (!isNumber) return walk.wrongType(node, shape);
  const bound = outOfBounds(node.value, shape);
  if (bound === undefined) return;
  walk.report(node, {
    code: "out-of-range",
    effect: "fatal",
    message: `\`${dotted(walk.path)}\` ${bound}; ${walk.document.text.slice(node.start, node.end)} is not.`,
  });
}
