import type { Shape } from "../knowledge/shape.ts";
import type { TomlString, TomlValue } from "../toml/types.ts";
import { choiceIn } from "./choose-option.ts";

/**
 * A value in the form that Codex's own type has: its deserializer also takes a date for a string, and a table with one key
 * for a choice.
 *
 * @param stringOnly Whether a table around it takes strings only for choices.
 */
export function readValue(node: TomlValue, shape: Shape | undefined, stringOnly: () => boolean): TomlValue {
  if (shape?.kind === "string") {
    return node.kind === "datetime" && shape.format !== "keybinding" ? textOf(node, dateText(node.value)) : node;
  }
  if (shape?.kind !== "enum" || node.kind !== "table" || shape.stringOnly || stringOnly()) return node;
  const choice = choiceIn(node, shape);
  return choice === undefined ? node : textOf(node, choice);
}

/** Codex writes the fraction of a second without zeros at its end. */
function dateText(text: string): string {
  const fraction = /\.\d*/.exec(text);
  if (!fraction) return text;
  let digits = fraction[0];
  while (digits.endsWith("0")) digits = digits.slice(0, -1);
  const shown = digits === "." ? "" : digits;
  return text.slice(0, fraction.index) + shown + text.slice(fraction.index + fraction[0].length);
}

function textOf({ start, end }: TomlValue, value: string): TomlString {
  return { kind: "string", value, style: "basic", start, end };
}
